package dev.clientele.model.customer;

/**
 * What the orders placed on one day come to, in minor units of the programme's currency.
 *
 * @param placed orders accepted, also those wholly returned
 * @param live orders with a remaining amount over 0
 * @param ordered amount before returns
 * @param remaining amount less returns
 * @param ownMargin margin of the orders that carried one, returns deducted in proportion
 * @param plain remaining amount of the orders that carried no margin
 */
public record DayTotals(
        int placed, int live, long ordered, long remaining, long ownMargin, long plain) {

    static final DayTotals ZERO = new DayTotals(0, 0, 0, 0, 0, 0);

    DayTotals plus(DayTotals other) {
        return new DayTotals(
                placed + other.placed,
                live + other.live,
                ordered + other.ordered,
                remaining + other.remaining,
                ownMargin + other.ownMargin,
                plain + other.plain);
    }

    DayTotals minus(DayTotals other) {
        return new DayTotals(
                placed - other.placed,
                live - other.live,
                ordered - other.ordered,
                remaining - other.remaining,
                ownMargin - other.ownMargin,
                plain - other.plain);
    }
}
