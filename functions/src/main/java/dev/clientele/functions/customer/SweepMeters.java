package dev.clientele.functions.customer;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** The metrics of a task's policy and its sweeps, under the group {@code clientele}. */
final class SweepMeters {

    private final Counter revised;
    private final Counter completed;
    private int version;
    private int running;

    SweepMeters(MetricGroup parent) {
        MetricGroup group = parent.addGroup(RejectedCounters.GROUP);
        revised = group.counter("policyRevised");
        completed = group.counter("policySweeps");
        group.gauge("policyVersion", () -> version);
        group.gauge("policySweepRunning", () -> running);
    }

    void inForce(int number) {
        version = number;
    }

    void revised() {
        revised.inc();
    }

    void started() {
        running = 1;
    }

    void completed() {
        running = 0;
        completed.inc();
    }
}
