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
 * @param lapsedDays a lapse begins with so many days of silence, and nothing rises in it; null for
 *     {@link #lapsesAfterDays()}, and then a lapse holds back nothing
 * @param quietDays nothing rises within so many days of the first purchase day while it is the only
 *     one
 * @param actions what to do about a risk that rose
 */
public record ChurnRule(
        int horizonDays,
        double watch,
        double high,
        double critical,
        double clear,
        int coolDownDays,
        SignalPoints signals,
        Integer lapsedDays,
        int quietDays,
        ChurnActions actions) {

    /** Refuses levels that don't rise, and days that can't be. */
    public ChurnRule {
        if (horizonDays < 1 || coolDownDays < 0) {
            throw new IllegalArgumentException("horizonDays and coolDownDays must be positive");
        }
        if ((lapsedDays != null && lapsedDays < 1) || quietDays < 0) {
            throw new IllegalArgumentException("lapsedDays and quietDays must be positive");
        }
        if (clear > watch || watch > high || high > critical) {
            throw new IllegalArgumentException("clear <= watch <= high <= critical must hold");
        }
    }

    /**
     * A rule that treats all customers alike and recommends what the reasons do.
     *
     * @param horizonDays the score is about not ordering within so many days
     * @param watch where level watch begins
     * @param high where level high begins, not below watch
     * @param critical where level critical begins, not below high
     * @param clear where level watch ends, not above where it begins
     * @param coolDownDays for how many days no level rises after one has fallen
     * @param signals the points of each signal
     */
    public ChurnRule(
            int horizonDays,
            double watch,
            double high,
            double critical,
            double clear,
            int coolDownDays,
            SignalPoints signals) {
        this(
                horizonDays,
                watch,
                high,
                critical,
                clear,
                coolDownDays,
                signals,
                null,
                0,
                ChurnActions.DEFAULT);
    }

    /**
     * Points added to the score for each signal that is lit.
     *
     * @param openComplaint a complaint is open
     * @param detractor the latest NPS is 6 or less
     * @param engagementHalved engagement is at most half of that of the 90 days before
     * @param frequencyHalved orders are at most half of those of the 90 days before
     * @param returns at least half of what was ordered within 90 days was returned
     */
    public record SignalPoints(
            double openComplaint,
            double detractor,
            double engagementHalved,
            double frequencyHalved,
            double returns) {

        /** No signal gives points. */
        public static final SignalPoints NONE = new SignalPoints(0, 0, 0, 0);

        /**
         * Points of all signals but returns.
         *
         * @param openComplaint a complaint is open
         * @param detractor the latest NPS is 6 or less
         * @param engagementHalved engagement has halved
         * @param frequencyHalved orders have halved
         */
        public SignalPoints(
                double openComplaint,
                double detractor,
                double engagementHalved,
                double frequencyHalved) {
            this(openComplaint, detractor, engagementHalved, frequencyHalved, 0);
        }
    }

    /**
     * From how many days of silence on a customer counts as lapsed.
     *
     * @return the policy's days, or twice the horizon
     */
    public int lapsesAfterDays() {
        return lapsedDays == null ? 2 * horizonDays : lapsedDays;
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
