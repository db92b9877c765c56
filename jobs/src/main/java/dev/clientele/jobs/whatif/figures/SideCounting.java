package dev.clientele.jobs.whatif.figures;

import dev.clientele.jobs.whatif.figures.SideReport.TierReport;
import dev.clientele.model.money.Money;
import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.tier.Entitlement;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierMove.Change;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the figures of one policy. */
final class SideCounting {

    private final CivilCalendar calendar;
    private final long asOf;
    private final int firstDay;

    /**
     * A counting.
     *
     * @param calendar whose days
     * @param asOf the end, in epoch milliseconds
     * @param firstDay the day of the first enrolment
     */
    SideCounting(CivilCalendar calendar, long asOf, int firstDay) {
        this.calendar = calendar;
        this.asOf = asOf;
        this.firstDay = firstDay;
    }

    SideReport count(Side side, List<TierPath> paths) {
        TierPolicy version = side.at(asOf);
        TierOrder order = TierOrder.of(side.programme(), asOf);
        Map<String, Long> standing = standing(paths);
        Cost.Rates rates = rates(version, order);
        int lastWholeDay = calendar.dayOf(asOf) - 1;
        int yearAgo = lastWholeDay - Cost.DAYS_A_YEAR + 1;
        return new SideReport(
                side.title(),
                version.label(),
                tiers(version, order, standing, rates),
                Month.of(paths, order, Month.points(firstDay, asOf, calendar)),
                changes(paths),
                Flaps.of(paths, order, calendar, asOf),
                LateData.reversedDowngrades(paths, order),
                Cost.of(paths, rates, calendar, yearAgo, lastWholeDay),
                Cost.byYear(paths, rates, calendar, firstDay, lastWholeDay),
                Cut.of(order, standing, paths.size()));
    }

    private static Map<String, Long> standing(List<TierPath> paths) {
        Map<String, Long> standing = new HashMap<>();
        paths.forEach(path -> standing.merge(path.last(), 1L, Long::sum));
        return standing;
    }

    private static Cost.Rates rates(TierPolicy version, TierOrder order) {
        Map<String, Long> yearly = new HashMap<>();
        version.tiers().forEach(tier -> yearly.put(tier.id(), yearlyCost(tier)));
        return new Cost.Rates(order, yearly, version.decimals());
    }

    private static long yearlyCost(Tier tier) {
        return tier.entitlements().stream().mapToLong(Entitlement::yearlyCost).sum();
    }

    private static List<TierReport> tiers(
            TierPolicy version, TierOrder order, Map<String, Long> standing, Cost.Rates rates) {
        Map<String, String> names = new HashMap<>();
        for (Tier tier : version.tiers()) {
            names.put(tier.id(), tier.names().getOrDefault("en", tier.id()));
        }
        long all = standing.values().stream().mapToLong(Long::longValue).sum();
        List<TierReport> tiers = new ArrayList<>();
        for (String tier : order.tiers()) {
            long customers = standing.getOrDefault(tier, 0L);
            long yearly = rates.yearly().getOrDefault(tier, 0L);
            tiers.add(
                    new TierReport(
                            tier,
                            names.getOrDefault(tier, tier),
                            customers,
                            Share.of(customers, all),
                            Money.toUnits(yearly, rates.decimals())));
        }
        return tiers;
    }

    private static Map<String, Long> changes(List<TierPath> paths) {
        Map<String, Long> changes = new LinkedHashMap<>();
        for (Change change : Change.values()) {
            changes.put(change.code(), 0L);
        }
        for (TierPath path : paths) {
            path.moves().forEach(move -> changes.merge(move.change().code(), 1L, Long::sum));
        }
        return changes;
    }
}
