package dev.clientele.functions.json;

import dev.clientele.model.tier.TierStanding;

/** Writes where a customer stands in a tier programme. */
final class StandingJson {

    private StandingJson() {}

    /** Writes where a customer stood before a decision. */
    static void before(JsonRecord record, TierStanding standing) {
        record.text("tier", standing.tier());
        record.day("since", standing.since());
        pending(record, standing.pending());
        if (standing.hold() != null) {
            record.object("hold", inner -> hold(inner, standing.hold()));
        }
        TierStanding.Warning warning = standing.warning();
        if (warning != null && !warning.warned().isEmpty()) {
            record.object("warned", inner -> warned(inner, warning));
        }
        if (standing.approach() != null) {
            record.object("near", inner -> near(inner, standing.approach()));
        }
    }

    /** Writes {@code pendingDowngrade}, if there is one. */
    static void pending(JsonRecord record, TierStanding.Pending pending) {
        if (pending != null) {
            record.object(
                    "pendingDowngrade",
                    inner -> inner.day("since", pending.since()).day("due", pending.due()));
        }
    }

    private static void hold(JsonRecord record, TierStanding.Hold hold) {
        if (hold.until() != Long.MAX_VALUE) {
            record.instant("until", hold.until());
        }
        record.text("qualified", hold.qualified());
    }

    private static void near(JsonRecord record, TierStanding.Approach approach) {
        record.text("tier", approach.tier()).day("toldOn", approach.day());
        record.truth("still", approach.isNear());
    }

    private static void warned(JsonRecord record, TierStanding.Warning warning) {
        record.day("downgrade", warning.downgradeDay()).wholes("daysAhead", warning.warned());
    }
}
