package dev.clientele.jobs.whatif;

import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.math.BigDecimal;
import java.util.List;

/**
 * A policy with every {@code atLeast} and {@code moreThan} of its tiers' enter and keep conditions
 * multiplied, in all its versions; a weighted sum's {@code atLeast} too, and with them when a tier
 * is near. Nothing else is changed.
 */
final class ScaledThresholds {

    private ScaledThresholds() {}

    /**
     * Multiplies.
     *
     * @param versions the policy
     * @param factor with what, over 0
     * @throws IllegalArgumentException if a threshold becomes longer than 18 digits
     */
    static List<TierPolicy> of(List<TierPolicy> versions, BigDecimal factor) {
        try {
            return versions.stream().map(version -> scaled(version, factor)).toList();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "--candidate-thresholds "
                            + factor.toPlainString()
                            + " makes a threshold longer than 18 digits; take a shorter number",
                    e);
        }
    }

    private static TierPolicy scaled(TierPolicy version, BigDecimal factor) {
        List<Tier> tiers = version.tiers().stream().map(tier -> scaled(tier, factor)).toList();
        return new TierPolicy(version.terms(), tiers);
    }

    private static Tier scaled(Tier tier, BigDecimal factor) {
        return new Tier(
                tier.id(),
                tier.names(),
                tier.entitlements(),
                scaled(tier.enter(), factor),
                scaled(tier.keep(), factor),
                scaled(tier.near(), factor));
    }

    private static Condition scaled(Condition condition, BigDecimal factor) {
        return condition == null ? null : condition.relaxed(factor);
    }

    /** The factor as people say it, {@code +20 %} for 1.2. */
    static String percent(BigDecimal factor) {
        BigDecimal percent = factor.subtract(BigDecimal.ONE).movePointRight(2).stripTrailingZeros();
        String number = percent.toPlainString();
        return (percent.signum() < 0 ? number : "+" + number) + " %";
    }
}
