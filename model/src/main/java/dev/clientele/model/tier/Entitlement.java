package dev.clientele.model.tier;

import java.util.Map;

/**
 * Something a tier's customers are given.
 *
 * @param id names it in its tier
 * @param names its name by language
 * @param yearlyCost what it costs for one customer and year, in minor units of the programme
 */
public record Entitlement(String id, Map<String, String> names, long yearlyCost) {

    /** Copies the names. */
    public Entitlement {
        names = Map.copyOf(names);
    }
}
