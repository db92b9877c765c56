package dev.clientele.functions.calibration;

import java.util.ArrayList;
import java.util.List;

/** How much history a fit needs. */
final class HistoryRequirements {

    private static final long FEWEST_CUSTOMERS = 500;
    private static final double FEWEST_DAYS = 180;
    private static final int FEWEST_PURCHASE_DAYS = 3;

    private HistoryRequirements() {}

    /**
     * Every reason why there is too little history, one sentence each; empty if there is enough.
     */
    static List<String> shortcomings(CalibrationData data) {
        List<String> reasons = new ArrayList<>();
        long customers = data.training().stream().mapToLong(CustomerGroup::customers).sum();
        if (customers < FEWEST_CUSTOMERS) {
            reasons.add(
                    "The history has %d customers with orders; a fit needs %d."
                            .formatted(customers, FEWEST_CUSTOMERS));
        }
        if (!(data.facts().days() >= FEWEST_DAYS)) {
            reasons.add(
                    "The history spans %d days; a fit needs %d."
                            .formatted((long) data.facts().days(), (long) FEWEST_DAYS));
        }
        int most = data.training().stream().mapToInt(CustomerGroup::x).max().orElse(-1) + 1;
        if (most < FEWEST_PURCHASE_DAYS) {
            reasons.add(
                    "Nobody ordered on %d days or more, the most is %d; a fit needs at least one"
                                    .formatted(FEWEST_PURCHASE_DAYS, most)
                            + " such customer.");
        }
        return reasons;
    }
}
