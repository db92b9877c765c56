package dev.clientele.model.clv;

/**
 * Silence against the customer's own rhythm.
 *
 * <p>The rhythm is the mean gap between purchase days, at least {@value #SHORTEST_GAP} and at most
 * {@value #LONGEST_GAP} days; {@value #USUAL_GAP} days for a customer with one purchase day. The
 * chance of leaving rises with the silence in such gaps: .4 after one, .6 after one and a half, .75
 * after two, .9 after three, .95 after four and more, straight lines in between: nobody is certain
 * to be gone.
 */
final class Rhythm {

    private static final int SHORTEST_GAP = 14;
    private static final int LONGEST_GAP = 365;
    private static final int USUAL_GAP = 90;
    private static final double[] SILENCE_IN_GAPS = {0, 1, 1.5, 2, 3, 4};
    private static final double[] CHANCE_OF_LEAVING = {.1, .4, .6, .75, .9, .95};

    private Rhythm() {}

    /** The gap in days of a customer with so many repeats within so many days. */
    static double gap(double repeats, double recencyDays) {
        double gap = repeats == 0 ? USUAL_GAP : recencyDays / repeats;
        return Math.max(SHORTEST_GAP, Math.min(LONGEST_GAP, gap));
    }

    /** The chance of having left after a silence of so many gaps. */
    static double chanceOfLeaving(double silence) {
        for (int i = 1; i < SILENCE_IN_GAPS.length; i++) {
            if (silence < SILENCE_IN_GAPS[i]) {
                double from = SILENCE_IN_GAPS[i - 1];
                double part = (silence - from) / (SILENCE_IN_GAPS[i] - from);
                return CHANCE_OF_LEAVING[i - 1]
                        + part * (CHANCE_OF_LEAVING[i] - CHANCE_OF_LEAVING[i - 1]);
            }
        }
        return CHANCE_OF_LEAVING[CHANCE_OF_LEAVING.length - 1];
    }
}
