package dev.clientele.model.metric;

/** A number that a condition can be held against. */
public sealed interface MetricValue permits Fraction, WideFraction, ModelNumber {

    /**
     * Compares with a threshold, exactly.
     *
     * @param threshold what to compare with
     * @return negative, zero or positive as this is less, equal or more
     */
    int compareTo(Fraction threshold);

    /**
     * The nearest double.
     *
     * @return for showing and for models, not for deciding
     */
    double toDouble();

    /**
     * The same number for sums and products of unlike fractions.
     *
     * @return the exact value
     */
    WideFraction toWide();
}
