package dev.clientele.model.decision;

import dev.clientele.model.clv.ClvInterval;
import dev.clientele.model.event.CostKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a customer is worth.
 *
 * @param historic margin of all orders so far, in minor units
 * @param predicted margin expected over the models' horizon, in currency units
 * @param clv historic and predicted, in currency units
 * @param interval where it will end up; null without purchase days or fitted models
 * @param outlook the models' other numbers; null without purchase days
 * @param costs what was spent on the customer so far, in minor units by kind
 */
public record CustomerValue(
        long historic,
        double predicted,
        double clv,
        ClvInterval interval,
        Outlook outlook,
        Map<CostKind, Long> costs) {

    /** Copies the costs, keeping their order. */
    public CustomerValue {
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
    }

    /**
     * Historic margin less all costs.
     *
     * @return in minor units
     */
    public long contribution() {
        return historic - costs.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * What winning the customer took.
     *
     * @return in minor units; 0 if nothing is known of it
     */
    public long acquisitionCost() {
        return costs.getOrDefault(CostKind.ACQUISITION, 0L);
    }

    /**
     * What the models expect.
     *
     * @param pAlive the chance that the customer still is one
     * @param expectedOrders purchase days over the models' horizon
     * @param expectedValue amount of a purchase day, in currency units
     * @param noOrder the chance of no purchase day over the models' horizon
     */
    public record Outlook(
            double pAlive, double expectedOrders, double expectedValue, double noOrder) {}
}
