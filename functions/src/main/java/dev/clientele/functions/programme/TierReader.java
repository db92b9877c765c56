package dev.clientele.functions.programme;

import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Entitlement;
import dev.clientele.model.tier.NearUpgradeRule;
import dev.clientele.model.tier.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the tiers of one policy version. */
final class TierReader {

    private static final List<String> FIELDS =
            List.of("id", "name", "description", "entitlements", "enter", "keep");

    private final BigDecimal keepRatio;
    private final BigDecimal nearRatio;
    private final EntitlementReader entitlements;
    private final Set<String> ids = new HashSet<>();

    /**
     * A reader for one version.
     *
     * @param keepRatio makes the keep condition of a tier that has none
     * @param nearUpgrade makes the conditions of being near; null for none
     * @param currency the programme's, ISO 4217 code; null if not known
     */
    TierReader(BigDecimal keepRatio, NearUpgradeRule nearUpgrade, String currency) {
        this.keepRatio = keepRatio;
        this.nearRatio = nearUpgrade == null ? null : nearUpgrade.ratio();
        this.entitlements = new EntitlementReader(currency);
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
        return new Tier(null, Map.of(), List.of(), null, null, null);
    }

    private Tier tier(JsonValue value, boolean isLowest) {
        value.knowOnly(FIELDS);
        String id = id(value.required("id"));
        Map<String, String> names = value.optional("name").texts();
        List<Entitlement> given = entitlements.read(value.optional("entitlements"));
        if (isLowest) {
            mustBeLeftOut(value.optional("enter"));
            mustBeLeftOut(value.optional("keep"));
            return new Tier(id, names, given, null, null, null);
        }
        boolean hasKeep = value.has("keep");
        Optional<Condition> enter =
                new ConditionReader(ratios(hasKeep)).read(value.required("enter"));
        Optional<Condition> keep =
                hasKeep
                        ? new ConditionReader(Map.of()).read(value.optional("keep"))
                        : enter.map(condition -> condition.toKeep(keepRatio));
        Optional<Condition> near =
                nearRatio == null
                        ? Optional.empty()
                        : enter.map(condition -> condition.relaxed(nearRatio));
        return new Tier(id, names, given, enter.orElse(null), keep.orElse(null), near.orElse(null));
    }

    private String id(JsonValue value) {
        Optional<String> id = value.text();
        if (id.isPresent() && !ids.add(id.get())) {
            value.fault("must be unique, " + id.get() + " is a lower tier's too");
        }
        return id.orElse(null);
    }

    /** With what the thresholds of entering will be multiplied. */
    private Map<String, BigDecimal> ratios(boolean hasKeep) {
        Map<String, BigDecimal> ratios = new LinkedHashMap<>();
        if (!hasKeep) {
            ratios.put("keepRatio", keepRatio);
        }
        if (nearRatio != null) {
            ratios.put("ratio of nearUpgrade", nearRatio);
        }
        return ratios;
    }

    private static void mustBeLeftOut(JsonValue value) {
        if (!value.isAbsent()) {
            value.fault("must be left out, the lowest tier always holds");
        }
    }
}
