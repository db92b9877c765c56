package dev.clientele.functions.programme;

import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.Window;
import java.util.LinkedHashMap;
import java.util.List;
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

    private static final Map<String, Window.Kind> YEARS = new LinkedHashMap<>();

    static {
        for (Window.Kind kind : Window.Kind.values()) {
            if (Window.year(kind).isYear()) {
                YEARS.put(kind.code(), kind);
            }
        }
    }

    private MetricReader() {}

    /**
     * Reads {@code metric} and {@code days} or {@code period}.
     *
     * @param owner the object that has them
     * @return the metric; empty if something is wrong with it
     */
    static Optional<MetricReference> read(JsonValue owner) {
        Optional<Metric> metric = owner.required("metric").oneOf("a metric", METRICS);
        if (metric.isPresent() && !metric.get().isWindowed()) {
            return withoutWindow(metric.get(), owner);
        }
        Optional<Window> window =
                owner.has("period") ? year(metric, owner) : rolling(metric, owner);
        return metric.flatMap(known -> window.map(it -> new MetricReference(known, it)));
    }

    private static Optional<Window> rolling(Optional<Metric> metric, JsonValue owner) {
        JsonValue field = metric.isPresent() ? owner.required("days") : owner.optional("days");
        return JsonNumber.whole(field, 1, MOST_DAYS).map(Window::rolling);
    }

    private static Optional<Window> year(Optional<Metric> metric, JsonValue owner) {
        JsonValue period = owner.optional("period");
        if (owner.has("days")) {
            period.fault("must be left out, there are days");
            return Optional.empty();
        }
        if (metric.isPresent() && !metric.get().takesYears()) {
            period.fault(
                    "must be left out, "
                            + metric.get().key()
                            + " needs days: only orders are kept for longer");
            return Optional.empty();
        }
        return period.oneOf("a period", YEARS).map(Window::year);
    }

    private static Optional<MetricReference> withoutWindow(Metric metric, JsonValue owner) {
        boolean isFaultless = true;
        for (String key : List.of("days", "period")) {
            if (owner.has(key)) {
                owner.optional(key).fault("must be left out, " + metric.key() + " has no window");
                isFaultless = false;
            }
        }
        return isFaultless
                ? Optional.of(new MetricReference(metric, Window.NONE))
                : Optional.empty();
    }
}
