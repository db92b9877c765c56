package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.likelihood.Observation;
import java.util.List;

/** Purchase histories of customers at the edges of windows, times in the unit of the data. */
final class Histories {

    private static final double ROUNDING = 1e-9;

    private Histories() {}

    /** What groups had done. */
    static List<Observation> of(List<CustomerGroup> groups) {
        return groups.stream().map(Histories::of).toList();
    }

    /** What customers had done by the end of a window. */
    static List<Observation> after(ObservationWindow window) {
        return window.groups().stream().map(group -> after(group, window.length())).toList();
    }

    private static Observation of(CustomerGroup group) {
        return new Observation(group.x(), group.recency(), group.age(), group.customers());
    }

    private static Observation after(FollowedGroup group, double length) {
        CustomerGroup before = group.before();
        double recency = group.purchases() > 0 ? group.lastPurchase() : before.recency();
        double age = before.age() + length;
        return new Observation(
                before.x() + group.purchases(),
                recency,
                isRounding(recency, age) ? recency : age,
                before.customers());
    }

    /** Whether a purchase on the last day is after it only because sevenths are rounded. */
    private static boolean isRounding(double recency, double age) {
        return recency > age && recency - age <= ROUNDING * age;
    }
}
