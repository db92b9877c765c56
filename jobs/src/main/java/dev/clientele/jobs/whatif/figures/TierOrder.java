package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.customer.Programme;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * The tiers of a policy from lowest to highest: those of the version in force at the end, and those
 * that only earlier versions have, each just above the tier that it stood above there.
 *
 * @param tiers the ids
 */
record TierOrder(List<String> tiers) {

    TierOrder {
        tiers = List.copyOf(tiers);
    }

    /** The order of all versions that came into force up to an instant. */
    static TierOrder of(Programme programme, long asOf) {
        List<String> order = new ArrayList<>(ids(programme.at(asOf).policy()));
        long start = Long.MIN_VALUE;
        while (start <= asOf && start != Long.MAX_VALUE) {
            insert(order, ids(programme.at(start).policy()));
            start = programme.nextStart(start);
        }
        return new TierOrder(order);
    }

    private static List<String> ids(TierPolicy policy) {
        return policy.tiers().stream().map(Tier::id).toList();
    }

    private static void insert(List<String> order, List<String> version) {
        for (int i = 0; i < version.size(); i++) {
            if (!order.contains(version.get(i))) {
                int below = i == 0 ? -1 : order.indexOf(version.get(i - 1));
                order.add(below + 1, version.get(i));
            }
        }
    }

    /** Where a tier stands: 0 for the lowest, -1 if there is none of that id. */
    int rank(String tier) {
        return tiers.indexOf(tier);
    }

    boolean has(String tier) {
        return tiers.contains(tier);
    }
}
