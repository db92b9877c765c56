package dev.clientele.functions.retention;

import dev.clientele.model.retention.AlertCounts;
import dev.clientele.model.retention.BaseCounts;
import dev.clientele.model.retention.BaseCounts.Flow;
import dev.clientele.model.retention.DayCounts;
import dev.clientele.model.retention.Looks;
import java.util.stream.LongStream;

/**
 * Counts as they lie in state: whole numbers, behind them how often each number of days occurred.
 * Numbers are only ever added behind those of before.
 */
final class CountsFormat {

    private static final int ALERT_NUMBERS = 6;

    /** By their place. A place is never given to another flow. */
    private static final Flow[] FLOWS = {
        Flow.JOINED,
        Flow.WON_BACK,
        Flow.RESTORED,
        Flow.MOVED_IN,
        Flow.MOVED_OUT,
        Flow.LAPSED,
        Flow.LEFT,
        Flow.STOCKED,
        Flow.REACTIVATED,
        Flow.UNSTOCKED
    };

    private CountsFormat() {}

    static long[] of(AlertCounts counts) {
        return LongStream.concat(
                        LongStream.of(
                                counts.lost(),
                                counts.lapses(),
                                counts.looks().customers(),
                                counts.looks().withoutOrder(),
                                counts.looks().unwarned(),
                                counts.looks().unwarnedWithoutOrder(),
                                counts.leadDays().byDays().size()),
                        LongStream.concat(days(counts.leadDays()), days(counts.daysToOrder())))
                .toArray();
    }

    static AlertCounts alerts(long[] stored) {
        Looks looks = new Looks(stored[2], stored[3], stored[4], stored[5]);
        AlertCounts counts = new AlertCounts(stored[0], stored[1], looks);
        int first = ALERT_NUMBERS + 1;
        int second = first + 2 * (int) stored[ALERT_NUMBERS];
        addDays(stored, first, second, counts.leadDays());
        addDays(stored, second, stored.length, counts.daysToOrder());
        return counts;
    }

    static long[] of(BaseCounts counts) {
        LongStream.Builder flows = LongStream.builder();
        for (Flow flow : FLOWS) {
            flows.add(counts.of(flow));
        }
        return LongStream.concat(flows.build(), days(counts.silentDays())).toArray();
    }

    static BaseCounts base(long[] stored) {
        BaseCounts counts = new BaseCounts();
        for (int i = 0; i < FLOWS.length; i++) {
            counts.add(FLOWS[i], stored[i]);
        }
        addDays(stored, FLOWS.length, stored.length, counts.silentDays());
        return counts;
    }

    private static LongStream days(DayCounts counts) {
        return counts.byDays().entrySet().stream()
                .flatMapToLong(entry -> LongStream.of(entry.getKey(), entry.getValue()));
    }

    private static void addDays(long[] stored, int from, int to, DayCounts counts) {
        for (int i = from; i < to; i += 2) {
            counts.add((int) stored[i], stored[i + 1]);
        }
    }
}
