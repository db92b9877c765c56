package dev.clientele.functions.programme;

import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the tiers of one policy version. */
final class TierReader {

    private static final List<String> FIELDS =
            List.of("id", "name", "description", "entitlements", "enter", "keep");

    private final BigDecimal keepRatio;
    private final Set<String> ids = new HashSet<>();

    /**
     * A reader for one version.
     *
     * @param keepRatio makes the keep condition of a tier that has none
     */
    TierReader(BigDecimal keepRatio) {
        this.keepRatio = keepRatio;
    }

    /**
     * Reads the tiers.
     *
     * @param value the array
     * @return from lowest to highest; of no use if something is wrong with them
     */
    List<Tier> read(JsonValue value) {
        List<Tier> tiers = new ArrayList<>();
        for (JsonValue element : value.oneOrMore()) {
            element.faultIfAbsent();
            boolean isLowest = tiers.isEmpty();
            tiers.add(element.isObject() ? tier(element, isLowest) : unreadable());
        }
        return tiers;
    }

    /** Takes a place, so that the next tier isn't held for the lowest. */
    private static Tier unreadable() {
        return new Tier(null, Map.of(), null, null);
    }

    private Tier tier(JsonValue value, boolean isLowest) {
        value.knowOnly(FIELDS);
        String id = id(value.required("id"));
        Map<String, String> names = names(value.optional("name"));
        if (isLowest) {
            mustBeLeftOut(value.optional("enter"));
            mustBeLeftOut(value.optional("keep"));
            return new Tier(id, names, null, null);
        }
        boolean hasKeep = value.has("keep");
        BigDecimal ratio = hasKeep ? BigDecimal.ONE : keepRatio;
        Optional<Condition> enter = new ConditionReader(ratio).read(value.required("enter"));
        Optional<Condition> keep =
                hasKeep
                        ? new ConditionReader(BigDecimal.ONE).read(value.optional("keep"))
                        : enter.map(condition -> condition.toKeep(keepRatio));
        return new Tier(id, names, enter.orElse(null), keep.orElse(null));
    }

    private String id(JsonValue value) {
        Optional<String> id = value.text();
        if (id.isPresent() && !ids.add(id.get())) {
            value.fault("must be unique, " + id.get() + " is a lower tier's too");
        }
        return id.orElse(null);
    }

    private static Map<String, String> names(JsonValue value) {
        Map<String, String> names = new HashMap<>();
        value.members()
                .forEach((language, name) -> name.text().ifPresent(it -> names.put(language, it)));
        return names;
    }

    private static void mustBeLeftOut(JsonValue value) {
        if (!value.isAbsent()) {
            value.fault("must be left out, the lowest tier always holds");
        }
    }
}
