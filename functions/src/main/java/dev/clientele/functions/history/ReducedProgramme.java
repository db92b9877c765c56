package dev.clientele.functions.history;

import dev.clientele.model.customer.Programme;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.util.List;
import java.util.Map;

/** A programme of which only money and days are left: one tier, nothing to rise by or to leave. */
public final class ReducedProgramme {

    private static final Tier CUSTOMER =
            new Tier("customer", Map.of(), List.of(), null, null, null);

    private ReducedProgramme() {}

    /**
     * Reduces a programme to the time zone, the currency and the rates of each version.
     *
     * @param versions of one policy, at least one
     * @return by rules, without models
     */
    public static Programme of(List<TierPolicy> versions) {
        return new Programme(versions.stream().map(ReducedProgramme::reduced).toList(), null);
    }

    private static TierPolicy reduced(TierPolicy policy) {
        TierPolicy.Terms terms = policy.terms();
        return new TierPolicy(
                new TierPolicy.Terms(
                        terms.id(),
                        terms.version(),
                        terms.effectiveFrom(),
                        terms.approvedBy(),
                        terms.timeZone(),
                        terms.currency(),
                        terms.defaultMargin(),
                        Map.of(),
                        terms.rates(),
                        Map.of(),
                        DowngradeRule.DEFAULT,
                        null,
                        null,
                        Map.of(),
                        null),
                List.of(CUSTOMER));
    }
}
