package dev.clientele.benchmarks.workload;

/**
 * How events are spread over customers.
 *
 * @param way by what rule
 * @param exponent of Zipf's law: the customer of rank r has a share in proportion to r to the power
 *     of minus this; 0 if it is not by Zipf's law
 */
public record Skew(Way way, double exponent) {

    /** Each customer as often as the others. */
    public static final Skew UNIFORM = new Skew(Way.UNIFORM, 0);

    /** As the made-up population of {@code generate} behaves. */
    public static final Skew POPULATION = new Skew(Way.POPULATION, 0);

    private static final String ZIPF = "zipf=";

    /** The rules there are. */
    public enum Way {
        /** All customers alike. */
        UNIFORM,
        /** Few customers have most of the events. */
        ZIPF,
        /** Customers who join, buy by their own rhythm and drop out. */
        POPULATION
    }

    /**
     * Zipf's law.
     *
     * @param exponent over 0
     * @return the skew
     * @throws IllegalArgumentException if the exponent is not a number over 0
     */
    public static Skew zipf(double exponent) {
        if (!(exponent > 0 && exponent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the exponent of zipf must be over 0, not " + exponent);
        }
        return new Skew(Way.ZIPF, exponent);
    }

    /**
     * Reads a skew as it is written.
     *
     * @param text {@code uniform}, {@code population} or {@code zipf=S}
     * @return the skew
     * @throws IllegalArgumentException if it is none of them
     */
    public static Skew parse(String text) {
        if (text.equals(UNIFORM.toString())) {
            return UNIFORM;
        }
        if (text.equals(POPULATION.toString())) {
            return POPULATION;
        }
        if (!text.startsWith(ZIPF)) {
            throw new IllegalArgumentException(
                    "must be uniform, zipf=S or population, not '" + text + "'");
        }
        try {
            return zipf(Double.parseDouble(text.substring(ZIPF.length())));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number behind zipf= in '" + text + "'", e);
        }
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return switch (way) {
            case UNIFORM -> "uniform";
            case ZIPF -> ZIPF + exponent;
            case POPULATION -> "population";
        };
    }
}
