package dev.clientele.model.metric;

/**
 * A metric with its window.
 *
 * @param metric which one
 * @param window the days it looks at
 */
public record MetricReference(Metric metric, Window window) {

    /**
     * A metric over a rolling window, or one about now.
     *
     * @param metric which one
     * @param days the window's length; 0 for a metric without window
     * @return the reference
     */
    public static MetricReference of(Metric metric, int days) {
        return new MetricReference(metric, days == 0 ? Window.NONE : Window.rolling(days));
    }

    /**
     * The metric over the year before.
     *
     * @return the same where the window is not a year that goes on
     */
    public MetricReference yearBefore() {
        return new MetricReference(metric, window.previous());
    }

    /**
     * The name under which profiles show it.
     *
     * @return for example {@code spend(365)}, {@code spend(calendar-year)} or {@code assets}
     */
    public String label() {
        if (!metric.isWindowed()) {
            return metric.key();
        }
        return metric.key() + "(" + (window.isYear() ? window.kind().code() : window.days()) + ")";
    }
}
