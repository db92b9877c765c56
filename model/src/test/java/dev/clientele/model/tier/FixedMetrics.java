package dev.clientele.model.tier;

import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.slice.Days;
import java.util.EnumMap;
import java.util.Map;

/** Metrics that are what they are set to on every day; those not set are unknown. */
final class FixedMetrics implements Metrics {

    private final Map<Metric, MetricValue> values = new EnumMap<>(Metric.class);

    FixedMetrics with(Metric metric, MetricValue value) {
        values.put(metric, value);
        return this;
    }

    FixedMetrics with(Metric metric, String value) {
        return with(metric, Conditions.number(value));
    }

    @Override
    public MetricValue value(MetricReference reference, int day) {
        return values.get(reference.metric());
    }

    @Override
    public int nextChange(MetricReference reference, int day) {
        return Days.NEVER;
    }

    @Override
    public int memberSince() {
        return Days.NEVER;
    }
}
