package dev.clientele.model.metric;

/**
 * A metric with its window.
 *
 * @param metric which one
 * @param days the window's length; 0 for metrics without window
 */
public record MetricReference(Metric metric, int days) {

    /**
     * The name under which profiles show it.
     *
     * @return for example {@code spend(365)} or {@code assets}
     */
    public String label() {
        return metric.isWindowed() ? metric.key() + "(" + days + ")" : metric.key();
    }
}
