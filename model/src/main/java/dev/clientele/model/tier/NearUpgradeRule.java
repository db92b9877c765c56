package dev.clientele.model.tier;

import java.math.BigDecimal;

/**
 * When a customer is near the next tier, and how often that is told.
 *
 * @param ratio near is who would enter if every {@code atLeast} and {@code moreThan} threshold were
 *     multiplied with it; over 0 and under 1
 * @param quietDays for how many days after a notice no other one of the same tier is sent
 */
public record NearUpgradeRule(BigDecimal ratio, int quietDays) {}
