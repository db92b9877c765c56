package dev.clientele.functions.receipt;

import dev.clientele.model.tier.TierStanding;
import dev.clientele.model.tier.TierStanding.Approach;
import dev.clientele.model.tier.TierStanding.Hold;
import dev.clientele.model.tier.TierStanding.Pending;
import dev.clientele.model.tier.TierStanding.Warning;
import java.util.ArrayList;
import java.util.List;

/** Reads where a customer stood before a decision. */
final class StandingReader {

    private StandingReader() {}

    static TierStanding read(RecordValue before) throws UnreadableRecordException {
        if (before.isAbsent()) {
            return TierStanding.NONE;
        }
        return new TierStanding(
                before.field("tier").text(),
                before.field("since").day(),
                pending(before.field("pendingDowngrade")),
                hold(before.field("hold")),
                warning(before.field("warned")),
                approach(before.field("near")));
    }

    private static Pending pending(RecordValue value) throws UnreadableRecordException {
        return value.isAbsent()
                ? null
                : new Pending(value.field("since").day(), value.field("due").day());
    }

    private static Hold hold(RecordValue value) throws UnreadableRecordException {
        if (value.isAbsent()) {
            return null;
        }
        RecordValue until = value.field("until");
        return new Hold(
                until.isAbsent() ? Long.MAX_VALUE : until.instant(),
                value.field("qualified").text());
    }

    private static Approach approach(RecordValue value) throws UnreadableRecordException {
        return value.isAbsent()
                ? null
                : new Approach(
                        value.field("tier").text(),
                        value.field("toldOn").day(),
                        value.field("still").truth());
    }

    private static Warning warning(RecordValue value) throws UnreadableRecordException {
        if (value.isAbsent()) {
            return null;
        }
        List<Integer> days = new ArrayList<>();
        for (RecordValue ahead : value.field("daysAhead").elements()) {
            days.add(ahead.whole());
        }
        return new Warning(value.field("downgrade").day(), days);
    }
}
