package dev.clientele.jobs.whatif.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The customers in a tier or a higher one, and the share in use that is nearest to theirs.
 *
 * @param tier the lowest of the tiers
 * @param customers how many are in it or higher
 * @param share of all customers
 * @param yardstick the nearest share in use
 * @param source whose share that is
 */
public record Cut(
        String tier, long customers, BigDecimal share, BigDecimal yardstick, String source) {

    /** From the highest tier down, the lowest left out. */
    static List<Cut> of(TierOrder order, Map<String, Long> counts, long all) {
        List<Cut> cuts = new ArrayList<>();
        long customers = 0;
        for (int rank = order.tiers().size() - 1; rank > 0; rank--) {
            String tier = order.tiers().get(rank);
            customers += counts.getOrDefault(tier, 0L);
            BigDecimal share = Share.of(customers, all);
            Yardstick nearest = Yardstick.nearest(share);
            cuts.add(new Cut(tier, customers, share, nearest.share(), nearest.says()));
        }
        return cuts;
    }
}
