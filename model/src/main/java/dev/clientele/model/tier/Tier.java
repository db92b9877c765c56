package dev.clientele.model.tier;

import java.util.Map;

/**
 * One tier of a programme.
 *
 * @param id names the tier in its policy
 * @param names the tier's name by language
 * @param enter what it takes to enter; null for the lowest tier, which always holds
 * @param keep what it takes to stay; null for the lowest tier
 */
public record Tier(String id, Map<String, String> names, Condition enter, Condition keep) {

    /** Copies the names. */
    public Tier {
        names = Map.copyOf(names);
    }
}
