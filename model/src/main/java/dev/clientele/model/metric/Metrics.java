package dev.clientele.model.metric;

/** The metrics of one customer, today and on days to come if nothing is heard. */
public interface Metrics {

    /**
     * A metric's value on a day.
     *
     * @param reference which metric, over which window
     * @param day the day of the customer's clock, or a later one if nothing happens until then
     * @return the value, exact but for model numbers; null if not known
     */
    MetricValue value(MetricReference reference, int day);

    /**
     * The next day on which a metric's value may differ, if nothing happens.
     *
     * @param reference which metric, over which window
     * @param day the day from which to look
     * @return a day after {@code day}, not later than the next change; {@link
     *     dev.clientele.model.slice.Days#NEVER} if the value stays
     */
    int nextChange(MetricReference reference, int day);

    /**
     * The customer's first day, on which membership years begin.
     *
     * @return epoch day; {@link dev.clientele.model.slice.Days#NEVER} if not known
     */
    int memberSince();
}
