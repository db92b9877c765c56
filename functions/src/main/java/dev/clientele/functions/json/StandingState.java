package dev.clientele.functions.json;

import dev.clientele.model.tier.TierStanding;

/** Writes a customer's place in a programme with all that is remembered for its next step. */
final class StandingState {

    private StandingState() {}

    static void write(JsonRecord record, TierStanding standing) {
        if (standing.tier() != null) {
            record.text("tier", standing.tier()).day("since", standing.since());
        }
        TierStanding.Pending pending = standing.pending();
        if (pending != null) {
            record.object(
                    "pending",
                    inner -> inner.day("since", pending.since()).day("due", pending.due()));
        }
        if (standing.hold() != null) {
            record.object("hold", inner -> hold(inner, standing.hold()));
        }
        TierStanding.Warning warning = standing.warning();
        if (warning != null) {
            record.object(
                    "warning",
                    inner ->
                            inner.day("downgradeDay", warning.downgradeDay())
                                    .wholes("warned", warning.warned()));
        }
        TierStanding.Approach approach = standing.approach();
        if (approach != null) {
            record.object(
                    "approach",
                    inner ->
                            inner.text("tier", approach.tier())
                                    .day("day", approach.day())
                                    .truth("isNear", approach.isNear()));
        }
    }

    private static void hold(JsonRecord record, TierStanding.Hold hold) {
        if (hold.until() != Long.MAX_VALUE) {
            record.instant("until", hold.until());
        }
        record.text("qualified", hold.qualified());
    }
}
