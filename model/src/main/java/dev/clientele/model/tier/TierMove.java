package dev.clientele.model.tier;

/**
 * A customer came into a tier.
 *
 * @param change how
 * @param from the tier before; null if none
 * @param to the tier now
 */
public record TierMove(Change change, String from, String to) {

    /** How a customer comes into a tier. */
    public enum Change {
        /** The first tier. */
        ENROLLED("enrolled"),
        /** To a higher tier. */
        UPGRADE("upgrade"),
        /** To a lower tier. */
        DOWNGRADE("downgrade"),
        /** By a person. */
        OVERRIDE("override"),
        /** Out of a tier that the policy no longer has. */
        POLICY("policy"),
        /** Into the tier of another customer who was taken in, or what became of it at once. */
        MERGE("merge");

        private final String code;

        Change(String code) {
            this.code = code;
        }

        /**
         * The change as records name it.
         *
         * @return for example {@code upgrade}
         */
        public String code() {
            return code;
        }
    }
}
