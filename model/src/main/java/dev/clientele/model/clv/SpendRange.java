package dev.clientele.model.clv;

/**
 * What a customer spends over a horizon ends up below {@code low}, and above {@code high}, with
 * half of 1 - {@link ClvInterval#USUAL_CHANCE} each.
 *
 * @param low at least 0
 * @param high at least {@code low}
 */
public record SpendRange(double low, double high) {

    /** The usual range of a distribution, in units of its scale. */
    static SpendRange ofStandard(SpendDistribution spending) {
        return new SpendRange(
                spending.standardQuantile((1 - ClvInterval.USUAL_CHANCE) / 2),
                spending.standardQuantile((1 + ClvInterval.USUAL_CHANCE) / 2));
    }

    SpendRange times(double scale) {
        return new SpendRange(scale * low, scale * high);
    }
}
