package dev.clientele.functions.customer;

import dev.clientele.model.event.RejectReason;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** How many records were rejected, by reason. */
final class RejectedCounters {

    /** The group of all metrics of this project. */
    static final String GROUP = "clientele";

    private final Map<RejectReason, Counter> counters = new EnumMap<>(RejectReason.class);

    RejectedCounters(MetricGroup parent) {
        MetricGroup group = parent.addGroup(GROUP);
        for (RejectReason reason : RejectReason.values()) {
            counters.put(reason, group.addGroup("reason", reason.code()).counter("rejected"));
        }
    }

    void count(RejectReason reason) {
        counters.get(reason).inc();
    }
}
