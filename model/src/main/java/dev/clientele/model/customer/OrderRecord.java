package dev.clientele.model.customer;

import dev.clientele.model.money.Money;
import java.math.BigDecimal;

/**
 * One order as it is kept for the whole relationship, so that a return can be counted at its terms.
 *
 * @param day the civil day on which it was placed
 * @param amount in minor units of its own currency
 * @param left what has not been returned of it, in minor units of its own currency
 * @param margin in minor units of its own currency; null if it carried none
 * @param decimals the decimals of its own currency
 * @param rate minor units of the programme's currency for one of its own, as at the time it was
 *     applied
 * @param unit the business unit it was placed with; null if not known
 */
public record OrderRecord(
        int day, long amount, long left, Long margin, int decimals, BigDecimal rate, String unit) {

    OrderRecord returned(long minor) {
        return new OrderRecord(day, amount, left - minor, margin, decimals, rate, unit);
    }

    /** What the order adds to its day, in the programme's currency, each number rounded once. */
    DayTotals contribution() {
        long ordered = convert(amount);
        long remaining = convert(left);
        if (margin == null) {
            return new DayTotals(1, left > 0 ? 1 : 0, ordered, remaining, 0, remaining);
        }
        return new DayTotals(1, left > 0 ? 1 : 0, ordered, remaining, marginLeft(), 0);
    }

    private long convert(long minor) {
        return rate.compareTo(BigDecimal.ONE) == 0 ? minor : Money.times(minor, rate);
    }

    /** The margin of an order of nothing is not shared out by returns. */
    private long marginLeft() {
        return amount == 0
                ? Money.share(margin, 1, 1, rate)
                : Money.share(margin, left, amount, rate);
    }
}
