package dev.clientele.model.churn;

/**
 * One part of a score.
 *
 * @param code what it is about
 * @param points how much of the score it makes
 */
public record ChurnReason(Code code, double points) {

    /** What makes a score, each with what is recommended against it. */
    public enum Code {
        /** The chance of no order, out of purchases and silence. */
        SILENCE("silence", "win-back-offer"),
        /** A complaint is open. */
        OPEN_COMPLAINT("open-complaint", "resolve-complaint"),
        /** The latest NPS is 6 or less. */
        DETRACTOR("detractor", "call-back"),
        /** Engagement has halved. */
        ENGAGEMENT_HALVED("engagement-halved", "re-engage"),
        /** Orders have halved. */
        FREQUENCY_HALVED("frequency-halved", "repurchase-incentive");

        private final String code;
        private final String action;

        Code(String code, String action) {
            this.code = code;
            this.action = action;
        }

        /**
         * The reason as records name it.
         *
         * @return for example {@code open-complaint}
         */
        public String code() {
            return code;
        }

        /**
         * What is recommended against it.
         *
         * @return for example {@code resolve-complaint}
         */
        public String action() {
            return action;
        }
    }
}
