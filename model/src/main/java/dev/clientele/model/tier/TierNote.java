package dev.clientele.model.tier;

/**
 * Something a customer may be told about the tier.
 *
 * @param notice what
 * @param tier the current tier
 * @param dueDay the day of the downgrade; null for {@link Notice#AVERTED} and {@link Notice#NEAR}
 */
public record TierNote(Notice notice, String tier, Integer dueDay) {

    /** What there is to tell. */
    public enum Notice {
        /** The keep condition fails, the downgrade is to come. */
        PENDING("downgrade-pending"),
        /** The keep condition holds again. */
        AVERTED("downgrade-averted"),
        /** Little is missing to the next tier. */
        NEAR("near-upgrade"),
        /** The tier will be lost if nothing happens. */
        WARNING("downgrade-warning");

        private final String code;

        Notice(String code) {
            this.code = code;
        }

        /**
         * The notice as records name it.
         *
         * @return for example {@code downgrade-pending}
         */
        public String code() {
            return code;
        }
    }
}
