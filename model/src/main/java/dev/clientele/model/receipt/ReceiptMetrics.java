package dev.clientele.model.receipt;

import dev.clientele.model.decision.Receipt.Reading;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.slice.Days;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The metrics that a receipt shows, on the one day that it shows them for. */
final class ReceiptMetrics implements Metrics {

    private final Map<MetricReference, MetricValue> values = new HashMap<>();
    private final int memberSince;

    ReceiptMetrics(List<Reading> readings, Integer memberSince) {
        readings.forEach(reading -> values.put(reading.reference(), reading.value()));
        this.memberSince = memberSince == null ? Days.NEVER : memberSince;
    }

    @Override
    public MetricValue value(MetricReference reference, int day) {
        return values.get(reference);
    }

    /** A receipt knows of one day only. */
    @Override
    public int nextChange(MetricReference reference, int day) {
        return Days.NEVER;
    }

    @Override
    public int memberSince() {
        return memberSince;
    }
}
