package dev.clientele.model.customer;

import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.slice.Days;

/** Finds the day on which a customer's prediction is 10 % away from the one sent, in silence. */
final class ValueOutlook {

    /** How far ahead to look; a day this far ahead is looked at again when it comes. */
    private static final int FARTHEST_DAYS = 3_650;

    private ValueOutlook() {}

    /**
     * Looks ahead in steps that double, then bisects: in silence a prediction only falls.
     *
     * @return a day after {@code day}; {@link Days#NEVER} without purchase days
     */
    static int nextFarDay(ProgrammeVersion version, CustomerState state, int day) {
        ClvSent sent = state.clvSent();
        if (sent == null || PurchaseDays.of(state.ledger()) == null) {
            return Days.NEVER;
        }
        int near = 0;
        int far = 1;
        while (!isFar(version, state, day + far)) {
            if (far >= FARTHEST_DAYS) {
                return day + FARTHEST_DAYS;
            }
            near = far;
            far = Math.min(FARTHEST_DAYS, far * 2);
        }
        while (far - near > 1) {
            int middle = (near + far) >>> 1;
            if (isFar(version, state, day + middle)) {
                far = middle;
            } else {
                near = middle;
            }
        }
        return day + far;
    }

    private static boolean isFar(ProgrammeVersion version, CustomerState state, int day) {
        return state.clvSent().isFarFrom(version.estimate(state, day).predicted());
    }
}
