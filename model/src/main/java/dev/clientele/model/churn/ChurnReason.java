package dev.clientele.model.churn;

import java.util.List;

/**
 * One cause of a risk.
 *
 * @param code what it is
 * @param points how much of the score it accounts for; 0 where the policy gives it none
 * @param evidence the numbers it was seen by
 */
public record ChurnReason(Code code, double points, List<Evidence> evidence) {

    /** Copies the evidence. */
    public ChurnReason {
        evidence = List.copyOf(evidence);
    }

    /**
     * A number that a cause was seen by.
     *
     * @param name what it is, for example {@code silenceDays}
     * @param value finite
     */
    public record Evidence(String name, double value) {}

    /**
     * Why a customer may leave, each with what is recommended against it; in the order of rank
     * among equal points.
     */
    public enum Code {
        /** A complaint is open. */
        OPEN_COMPLAINT("open-complaint", "resolve-complaint"),
        /** The latest NPS is 6 or less. */
        DETRACTOR("detractor", "call-back"),
        /** Half of what was ordered came back. */
        RETURNS("returns", "product-advice"),
        /** Orders have halved. */
        FREQUENCY_HALVED("frequency-halved", "repurchase-incentive"),
        /** Engagement has halved. */
        ENGAGEMENT_HALVED("engagement-halved", "re-engage"),
        /** Silent, against the rhythm of a customer who ordered more than once. */
        OVERDUE("overdue", "win-back-offer"),
        /** Silent since the only purchase day. */
        NO_SECOND_ORDER("no-second-order", "second-order-offer");

        private final String code;
        private final String action;

        Code(String code, String action) {
            this.code = code;
            this.action = action;
        }

        /**
         * The reason as records and policies name it.
         *
         * @return for example {@code open-complaint}
         */
        public String code() {
            return code;
        }

        /**
         * What is recommended against it, unless the policy says otherwise.
         *
         * @return for example {@code resolve-complaint}
         */
        public String action() {
            return action;
        }
    }
}
