package dev.clientele.model.customer;

import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.slice.Days;

/**
 * Finds the day on which a customer's prediction is 10 % away from the one sent, in silence.
 *
 * <p>In silence a prediction only falls, and its logarithm nearly in a straight line. So the day is
 * looked for where that line would be, first ahead and then between a day that is too near and one
 * that is far enough; where the line helps little the middle is taken. A prediction costs a series,
 * and this takes some four of them where doubling and halving takes a dozen.
 */
final class ValueOutlook {

    /** How far ahead to look; a day this far ahead is looked at again when it comes. */
    private static final int FARTHEST_DAYS = 3_650;

    private static final int FIRST_LOOK_DAYS = 16;

    /** In a row, none of which has halved the days in question; then halving is surer. */
    private static final int MOST_SLOW_LOOKS = 3;

    private static final double LOG_OF_FAR = StrictMath.log(0.9);

    private final ProgrammeVersion version;
    private final CustomerState state;
    private final ClvSent sent;
    private final int day;

    private int near;
    private double nearLog;
    private int far;
    private double farLog;

    private ValueOutlook(ProgrammeVersion version, CustomerState state, int day) {
        this.version = version;
        this.state = state;
        this.sent = state.clvSent();
        this.day = day;
    }

    /**
     * Looks ahead.
     *
     * @return a day after {@code day}; {@link Days#NEVER} without purchase days
     */
    static int nextFarDay(ProgrammeVersion version, CustomerState state, int day) {
        if (state.clvSent() == null || PurchaseDays.of(state.ledger()) == null) {
            return Days.NEVER;
        }
        return day + new ValueOutlook(version, state, day).daysUntilFar();
    }

    private int daysUntilFar() {
        int days = FIRST_LOOK_DAYS;
        while (!look(days)) {
            if (days == FARTHEST_DAYS) {
                return FARTHEST_DAYS;
            }
            double straight = days * (LOG_OF_FAR / nearLog);
            days = (int) Math.min(FARTHEST_DAYS, clamped(1.1 * straight, 2.0 * days, 8.0 * days));
        }
        int slowLooks = 0;
        while (far - near > 1) {
            int width = far - near;
            look(slowLooks < MOST_SLOW_LOOKS ? onTheLine() : (near + far) >>> 1);
            slowLooks = far - near > width / 2 ? slowLooks + 1 : 0;
        }
        return far;
    }

    /** The first whole day behind where the line between both days reaches 10 %. */
    private int onTheLine() {
        double share = (LOG_OF_FAR - nearLog) / (farLog - nearLog);
        double days = near + Math.ceil(share * (far - near));
        return (int) clamped(days, near + 1.0, far - 1.0);
    }

    /** Not a number becomes the least. */
    private static double clamped(double value, double least, double most) {
        return value >= least ? Math.min(value, most) : least;
    }

    /** Looks at a day, and remembers on which side it is. */
    private boolean look(int days) {
        double predicted = version.estimate(state, day + days).predicted();
        double log = StrictMath.log(predicted / sent.predicted());
        if (sent.isFarFrom(predicted)) {
            far = days;
            farLog = log;
            return true;
        }
        near = days;
        nearLog = log;
        return false;
    }
}
