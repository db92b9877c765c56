package dev.clientele.jobs.policy;

import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of tiers for people, in one language or in all there are. */
final class TierNames {

    private final Map<String, String> byId = new LinkedHashMap<>();

    /**
     * Names in one language.
     *
     * @param policy the tiers
     * @param language as the policy has it, {@code en}; a tier without it goes by its id
     */
    TierNames(TierPolicy policy, String language) {
        policy.tiers().forEach(tier -> byId.put(tier.id(), in(language, tier.id(), tier.names())));
    }

    String of(String tierId) {
        return byId.getOrDefault(tierId, tierId);
    }

    static String both(Tier tier) {
        return both(tier.id(), tier.names());
    }

    /** All names, by the order of their languages; the id where there is none. */
    static String both(String id, Map<String, String> names) {
        String all =
                names.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .distinct()
                        .collect(Collectors.joining(" / "));
        return all.isEmpty() ? id : all;
    }

    static String in(String language, String id, Map<String, String> names) {
        return names.getOrDefault(language, id);
    }
}
