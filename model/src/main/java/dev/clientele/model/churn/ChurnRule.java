package dev.clientele.model.churn;

/**
 * The churn part of a policy. Thresholds are scores from 0 to 100.
 *
 * @param horizonDays the score is about not ordering within so many days
 * @param watch where level watch begins
 * @param high where level high begins, not below watch
 * @param critical where level critical begins, not below high
 * @param clear where level watch ends, not above where it begins; the others end as far below their
 *     beginning
 * @param coolDownDays for how many days no level rises after one has fallen
 * @param signals the points of each signal
 */
public record ChurnRule(
        int horizonDays,
        double watch,
        double high,
        double critical,
        double clear,
        int coolDownDays,
        SignalPoints signals) {

    /** Refuses levels that don't rise and a horizon that is not over 0. */
    public ChurnRule {
        if (horizonDays < 1 || coolDownDays < 0) {
            throw new IllegalArgumentException("horizonDays and coolDownDays must be positive");
        }
        if (clear > watch || watch > high || high > critical) {
            throw new IllegalArgumentException("clear <= watch <= high <= critical must hold");
        }
    }

    /**
     * Points added to the score for each signal that is lit.
     *
     * @param openComplaint a complaint is open
     * @param detractor the latest NPS is 6 or less
     * @param engagementHalved engagement is at most half of that of the 90 days before
     * @param frequencyHalved orders are at most half of those of the 90 days before
     */
    public record SignalPoints(
            double openComplaint,
            double detractor,
            double engagementHalved,
            double frequencyHalved) {

        /** No signal gives points. */
        public static final SignalPoints NONE = new SignalPoints(0, 0, 0, 0);
    }

    /**
     * The score at which a level begins.
     *
     * @param level any but {@link ChurnLevel#NONE}
     * @return 0 to 100
     */
    public double raisesAt(ChurnLevel level) {
        return switch (level) {
            case NONE -> Double.NEGATIVE_INFINITY;
            case WATCH -> watch;
            case HIGH -> high;
            case CRITICAL -> critical;
        };
    }

    /**
     * The score below which a level ends.
     *
     * @param level any but {@link ChurnLevel#NONE}
     * @return its beginning less (watch - clear)
     */
    public double clearsBelow(ChurnLevel level) {
        return raisesAt(level) - (watch - clear);
    }
}
