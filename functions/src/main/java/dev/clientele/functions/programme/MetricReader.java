package dev.clientele.functions.programme;

import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a metric and its window out of a comparison or a part of a weighted sum. */
final class MetricReader {

    /** No slice is kept for longer. */
    private static final int MOST_DAYS = 400;

    private static final Map<String, Metric> METRICS = new LinkedHashMap<>();

    static {
        for (Metric metric : Metric.values()) {
            METRICS.put(metric.key(), metric);
        }
    }

    private MetricReader() {}

    /**
     * Reads {@code metric} and {@code days}.
     *
     * @param owner the object that has them
     * @return the metric; empty if something is wrong with it
     */
    static Optional<MetricReference> read(JsonValue owner) {
        Optional<Metric> metric = owner.required("metric").oneOf("a metric", METRICS);
        if (metric.isPresent() && !metric.get().isWindowed()) {
            return withoutWindow(metric.get(), owner.optional("days"));
        }
        JsonValue field = metric.isPresent() ? owner.required("days") : owner.optional("days");
        Optional<Integer> days = JsonNumber.whole(field, 1, MOST_DAYS);
        return metric.flatMap(known -> days.map(window -> new MetricReference(known, window)));
    }

    private static Optional<MetricReference> withoutWindow(Metric metric, JsonValue days) {
        if (days.isAbsent()) {
            return Optional.of(new MetricReference(metric, 0));
        }
        days.fault("must be left out, " + metric.key() + " has no window");
        return Optional.empty();
    }
}
