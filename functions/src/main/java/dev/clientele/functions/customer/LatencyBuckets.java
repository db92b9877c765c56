package dev.clientele.functions.customer;

import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * How long events took, counted in buckets the way Prometheus does: each tells how many took no
 * longer than its bound. Unlike quantiles, counts can be added up over subtasks and looked at over
 * any time; and counting every event costs some nanoseconds, so none is left out.
 */
final class LatencyBuckets {

    /** Upper bounds in milliseconds, in rising order. */
    private static final long[] BOUNDS = {
        10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 1_800_000
    };

    /** By bucket; the last one has what is over all bounds. */
    private final long[] counts = new long[BOUNDS.length + 1];

    private long sumMillis;

    LatencyBuckets(MetricGroup parent) {
        MetricGroup group = parent.addGroup("latencyMillis");
        for (int bucket = 0; bucket < counts.length; bucket++) {
            int last = bucket;
            group.addGroup("le", name(bucket)).gauge("bucket", () -> upTo(last));
        }
        group.gauge("sum", () -> sumMillis);
        group.gauge("count", (Gauge<Long>) () -> upTo(BOUNDS.length));
    }

    private static String name(int bucket) {
        return bucket == BOUNDS.length ? "+Inf" : Long.toString(BOUNDS[bucket]);
    }

    /** Counts an event; one from before it was sent, by clocks that differ, took no time. */
    void add(long millis) {
        int bucket = 0;
        while (bucket < BOUNDS.length && millis > BOUNDS[bucket]) {
            bucket++;
        }
        counts[bucket]++;
        sumMillis += Math.max(millis, 0);
    }

    private long upTo(int last) {
        long sum = 0;
        for (int bucket = 0; bucket <= last; bucket++) {
            sum += counts[bucket];
        }
        return sum;
    }
}
