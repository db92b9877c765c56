package dev.clientele.jobs.demo;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/** Those metrics of a job in this process that the demo shows, over all its tasks. */
final class JobMetrics implements MetricReporter {

    private static final String GROUP = "clientele";
    private static final String READ = "read";
    private static final String PENDING = "pendingRecords";

    private final Map<Metric, Counter> read = new ConcurrentHashMap<>();
    private final AtomicLong readByEndedTasks = new AtomicLong();
    private final Map<Metric, Gauge<?>> pending = new ConcurrentHashMap<>();

    @Override
    public void open(MetricConfig config) {}

    @Override
    public void close() {}

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        boolean ours = Arrays.asList(group.getScopeComponents()).contains(GROUP);
        if (ours && name.equals(READ) && metric instanceof Counter counter) {
            read.put(metric, counter);
        }
        if (name.equals(PENDING) && metric instanceof Gauge<?> gauge) {
            pending.put(metric, gauge);
        }
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        Counter ended = read.remove(metric);
        if (ended != null) {
            readByEndedTasks.addAndGet(ended.getCount());
        }
        pending.remove(metric);
    }

    /** Records read since the start; those that a restart reads again count again. */
    long recordsRead() {
        return readByEndedTasks.get() + read.values().stream().mapToLong(Counter::getCount).sum();
    }

    /** Records in the topic that are not fetched yet. */
    long recordsPending() {
        return sum(pending.values());
    }

    private static long sum(Collection<Gauge<?>> gauges) {
        long sum = 0;
        for (Gauge<?> gauge : gauges) {
            sum += gauge.getValue() instanceof Number number ? Math.max(0, number.longValue()) : 0;
        }
        return sum;
    }
}
