package dev.clientele.model.customer;

import dev.clientele.model.churn.ChurnMemory.Raised;
import dev.clientele.model.slice.Days;
import java.util.ArrayList;
import java.util.List;

/**
 * How raised alerts ended.
 *
 * @param recovered an order came within the horizon
 * @param lost the horizon ended without one
 * @param open still to be judged
 */
record Judgement(List<Raised> recovered, List<Raised> lost, List<Raised> open) {

    /**
     * Judges.
     *
     * @param unjudged the alerts to be judged
     * @param orderTime when an order was placed, in epoch milliseconds; null if none was
     * @param day the day of the customer's clock
     */
    static Judgement of(List<Raised> unjudged, Long orderTime, int day) {
        List<Raised> recovered = new ArrayList<>();
        List<Raised> lost = new ArrayList<>();
        List<Raised> open = new ArrayList<>();
        for (Raised raised : unjudged) {
            boolean over = day > raised.lastDay();
            boolean ordered = orderTime != null && orderTime >= raised.at();
            (over ? lost : ordered ? recovered : open).add(raised);
        }
        return new Judgement(recovered, lost, open);
    }

    boolean isEmpty() {
        return recovered.isEmpty() && lost.isEmpty();
    }

    /** The day on which the next alert is lost; {@link Days#NEVER} if none is open. */
    static int nextDay(List<Raised> unjudged) {
        int next = Days.NEVER;
        for (Raised raised : unjudged) {
            next = Math.min(next, raised.lastDay() + 1);
        }
        return next;
    }
}
