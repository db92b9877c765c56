package dev.clientele.model.churn;

import java.util.List;

/**
 * One part of a score: points that say how it came about. The parts add up to the score before it
 * is held to {@value #MOST}.
 *
 * @param code what it is from
 * @param points how much; below 0 where it speaks against leaving
 */
public record ScorePart(Code code, double points) {

    /** No score is higher. */
    public static final double MOST = 100;

    /** Where points come from, in the order in which they are added. */
    public enum Code {
        /** 100 x the purchase model's chance of no order. */
        SILENCE("silence"),
        /** How this programme's customers differ from the purchase model. */
        LEARNED_PROGRAMME("learned-programme"),
        /** Silence against own rhythm, as learned. */
        LEARNED_OVERDUE("learned-overdue"),
        /** How often the customer orders, as learned. */
        LEARNED_FREQUENCY("learned-frequency"),
        /** What the customer spends, as learned. */
        LEARNED_AMOUNT("learned-amount"),
        /** What the customer does beside ordering, as learned. */
        LEARNED_INTERACTIONS("learned-interactions"),
        /** What came back, as learned. */
        LEARNED_RETURNS("learned-returns"),
        /** An open complaint, as learned. */
        LEARNED_COMPLAINT("learned-complaint"),
        /** A detractor's answer, as learned. */
        LEARNED_DETRACTOR("learned-detractor"),
        /** The policy's points for an open complaint. */
        OPEN_COMPLAINT("open-complaint"),
        /** The policy's points for a detractor. */
        DETRACTOR("detractor"),
        /** The policy's points for halved engagement. */
        ENGAGEMENT_HALVED("engagement-halved"),
        /** The policy's points for halved orders. */
        FREQUENCY_HALVED("frequency-halved"),
        /** The policy's points for returns. */
        RETURNS("returns");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        /**
         * The part as records name it.
         *
         * @return for example {@code learned-overdue}
         */
        public String code() {
            return code;
        }

        /** Whether it belongs to the chance of no order, not to the policy's points. */
        boolean isOfChance() {
            return compareTo(OPEN_COMPLAINT) < 0;
        }
    }

    /**
     * The points of one part.
     *
     * @param code which
     * @param parts the parts of a score
     * @return 0 if it is none of them
     */
    static double points(Code code, List<ScorePart> parts) {
        double points = 0;
        for (ScorePart part : parts) {
            points += part.code == code ? part.points : 0;
        }
        return points;
    }

    /**
     * The score that parts make: those of the chance and, apart from them, those of the policy, in
     * the order in which a score adds them.
     *
     * @param parts the parts, in any order
     * @return at most {@value #MOST}
     */
    public static double score(List<ScorePart> parts) {
        double chance = 0;
        double policy = 0;
        for (Code code : Code.values()) {
            if (code.isOfChance()) {
                chance += points(code, parts);
            } else {
                policy += points(code, parts);
            }
        }
        return Math.min(MOST, chance + policy);
    }
}
