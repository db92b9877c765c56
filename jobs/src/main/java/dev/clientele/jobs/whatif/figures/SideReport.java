package dev.clientele.jobs.whatif.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one policy.
 *
 * @param title what people call it
 * @param version the version in force at the end, {@code id@version}
 * @param tiers who stands where at the end, from lowest to highest
 * @param months who stood where at the end of each month
 * @param changes how many tier changes of each kind there were
 * @param flaps moves undone within 90 days
 * @param downgradesReversedByLateData see {@link LateData}
 * @param cost of the entitlements in the 365 whole days before the end
 * @param costByYear the same of each calendar year
 * @param cuts how many stand in a tier or higher, against shares in use
 */
public record SideReport(
        String title,
        String version,
        List<TierReport> tiers,
        List<Month> months,
        Map<String, Long> changes,
        Flaps flaps,
        long downgradesReversedByLateData,
        Cost cost,
        List<Cost> costByYear,
        List<Cut> cuts) {

    /** Copies lists and map. */
    public SideReport {
        tiers = List.copyOf(tiers);
        months = List.copyOf(months);
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        costByYear = List.copyOf(costByYear);
        cuts = List.copyOf(cuts);
    }

    /**
     * A tier at the end.
     *
     * @param id names it in its policy
     * @param name its English name, or its id
     * @param customers how many stand in it
     * @param share of all customers
     * @param yearlyCost of its entitlements, a customer and year, in currency units
     */
    public record TierReport(
            String id, String name, long customers, BigDecimal share, BigDecimal yearlyCost) {}

    /**
     * The name of a tier.
     *
     * @param id names it in its policy
     * @return its English name, or its id
     */
    public String nameOf(String id) {
        return tiers.stream()
                .filter(tier -> tier.id().equals(id))
                .map(TierReport::name)
                .findFirst()
                .orElse(id);
    }
}
