package dev.clientele.model.retention;

import java.util.Comparator;

/**
 * What alerts are counted together.
 *
 * @param by what they have in common
 * @param of the common value, as records name it; empty for all alerts, and for no tier
 */
public record AlertGroup(By by, String of) implements Comparable<AlertGroup> {

    /** All alerts. */
    public static final AlertGroup ALL = new AlertGroup(By.ALL, "");

    private static final Comparator<AlertGroup> ORDER =
            Comparator.comparing(AlertGroup::by).thenComparing(AlertGroup::of);

    /** What alerts can have in common. */
    public enum By {
        /** Nothing. */
        ALL("all"),
        /** The level they were raised to. */
        LEVEL("level"),
        /** The customer's tier. */
        TIER("tier"),
        /** The first reason. */
        REASON("reason"),
        /** What the customer is to the programme. */
        RELATIONSHIP("relationship");

        private final String code;

        By(String code) {
            this.code = code;
        }

        /**
         * As records name it.
         *
         * @return for example {@code level}
         */
        public String code() {
            return code;
        }
    }

    /**
     * The customers of a tier.
     *
     * @param tier the tier's id; null for customers in none
     * @return their group
     */
    static AlertGroup ofTier(String tier) {
        return new AlertGroup(By.TIER, tier == null ? "" : tier);
    }

    @Override
    public int compareTo(AlertGroup other) {
        return ORDER.compare(this, other);
    }
}
