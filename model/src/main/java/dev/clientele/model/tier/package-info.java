/**
 * Tiers: a {@link dev.clientele.model.tier.TierPolicy} says what each tier takes, {@link
 * dev.clientele.model.tier.TierDecider} moves a customer between them.
 *
 * <p>Up at once; down only after the keep condition has failed for the days of grace and the tier
 * has been held for its least time, by one step or to what the customer qualifies for; with
 * warnings ahead. The same metrics and the same standing always give the same decision.
 */
package dev.clientele.model.tier;
