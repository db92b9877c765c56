package dev.clientele.model.tier;

import java.util.List;
import java.util.Map;

/**
 * One tier of a programme.
 *
 * @param id names the tier in its policy
 * @param names the tier's name by language
 * @param entitlements what its customers are given
 * @param enter what it takes to enter; null for the lowest tier, which always holds
 * @param keep what it takes to stay; null for the lowest tier
 * @param near what it takes to be told that the tier is near; null for the lowest tier and where
 *     the policy tells nobody
 */
public record Tier(
        String id,
        Map<String, String> names,
        List<Entitlement> entitlements,
        Condition enter,
        Condition keep,
        Condition near) {

    /** Copies names and entitlements. */
    public Tier {
        names = Map.copyOf(names);
        entitlements = List.copyOf(entitlements);
    }
}
