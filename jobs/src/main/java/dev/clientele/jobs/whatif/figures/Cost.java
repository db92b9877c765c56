package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.money.Money;
import dev.clientele.model.slice.CivilCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a period's entitlements cost.
 *
 * <p>A customer-day is a customer and a day that ends with the customer in the tier. A tier costs
 * its customer-days x the yearly cost of its entitlements / 365, at the rates of the version in
 * force at the end, rounded half up to minor units once a tier and period; the total is the sum of
 * what is shown.
 *
 * @param from the first day
 * @param to the last day, the day before that of the end or earlier
 * @param tiers from lowest to highest
 * @param customerDays of all tiers
 * @param total in currency units
 */
public record Cost(
        LocalDate from, LocalDate to, List<TierCost> tiers, long customerDays, BigDecimal total) {

    /** A year, and how many days back the latest one reaches. */
    static final int DAYS_A_YEAR = 365;

    /** Copies the tiers. */
    public Cost {
        tiers = List.copyOf(tiers);
    }

    /**
     * What one tier costs.
     *
     * @param tier its id
     * @param customerDays days that ended with a customer in it
     * @param cost in currency units
     */
    public record TierCost(String tier, long customerDays, BigDecimal cost) {}

    /**
     * What tiers cost a customer and year.
     *
     * @param order the tiers
     * @param yearly in minor units, by tier; a tier that is absent costs nothing
     * @param decimals of the currency
     */
    record Rates(TierOrder order, Map<String, Long> yearly, int decimals) {}

    /** The whole days from the first to the last, both inclusive. */
    static Cost of(List<TierPath> paths, Rates rates, CivilCalendar calendar, int from, int to) {
        Map<String, Long> days = new HashMap<>();
        for (TierPath path : paths) {
            path.forEachStay(
                    calendar,
                    to + 1,
                    (tier, first, last) -> {
                        long stayed = last - Math.max(first, from) + 1L;
                        days.merge(tier, Math.max(0, stayed), Long::sum);
                    });
        }
        List<TierCost> tiers = new ArrayList<>();
        BigDecimal total = Money.toUnits(0, rates.decimals());
        long customerDays = 0;
        for (String tier : rates.order().tiers()) {
            TierCost cost = cost(tier, days.getOrDefault(tier, 0L), rates);
            tiers.add(cost);
            total = total.add(cost.cost());
            customerDays += cost.customerDays();
        }
        return new Cost(
                LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to), tiers, customerDays, total);
    }

    private static TierCost cost(String tier, long days, Rates rates) {
        long yearly = rates.yearly().getOrDefault(tier, 0L);
        long minor = Money.share(yearly, days, DAYS_A_YEAR, BigDecimal.ONE);
        return new TierCost(tier, days, Money.toUnits(minor, rates.decimals()));
    }

    /** One for each calendar year from the first day to the last, both inclusive. */
    static List<Cost> byYear(
            List<TierPath> paths, Rates rates, CivilCalendar calendar, int first, int last) {
        List<Cost> years = new ArrayList<>();
        int from = first;
        while (from <= last) {
            LocalDate newYear = LocalDate.ofEpochDay(from).withDayOfYear(1).plusYears(1);
            int next = Math.toIntExact(newYear.toEpochDay());
            years.add(of(paths, rates, calendar, from, Math.min(next - 1, last)));
            from = next;
        }
        return years;
    }
}
