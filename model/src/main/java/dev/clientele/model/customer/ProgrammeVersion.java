package dev.clientele.model.customer;

import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.ChurnScorer;
import dev.clientele.model.churn.ChurnSubject;
import dev.clientele.model.clv.ClvChange;
import dev.clientele.model.clv.ClvEstimate;
import dev.clientele.model.clv.ClvInterval;
import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.money.Money;
import dev.clientele.model.tier.NearUpgrade;
import dev.clientele.model.tier.TierDecider;
import dev.clientele.model.tier.TierPolicy;
import java.math.BigDecimal;

/** One version of the policy with the models beside it, and what decides by them. */
public final class ProgrammeVersion {

    private final long start;
    private final TierPolicy policy;
    private final Forecast forecast;
    private final TierDecider tiers;
    private final NearUpgrade nearUpgrade;
    private final ChurnScorer churn;
    private final double minorUnits;
    private final boolean interactionsMoveTiers;

    ProgrammeVersion(long start, TierPolicy policy, Forecast forecast) {
        this.start = start;
        this.policy = policy;
        this.forecast = forecast;
        this.tiers = new TierDecider(policy);
        this.nearUpgrade = new NearUpgrade(policy);
        ChurnRule rule = policy.terms().churn();
        this.churn = rule == null ? null : new ChurnScorer(forecast, rule);
        this.minorUnits = Fraction.powerOfTen(policy.decimals());
        this.interactionsMoveTiers =
                policy.metrics().stream().anyMatch(it -> it.metric().countsInteractions());
    }

    /**
     * The policy.
     *
     * @return the version of it
     */
    public TierPolicy policy() {
        return policy;
    }

    int number() {
        return policy.terms().version();
    }

    /** From when policy and models are in force together. */
    long start() {
        return start;
    }

    Forecast forecast() {
        return forecast;
    }

    TierDecider tiers() {
        return tiers;
    }

    /** Whether an event may change what the policy's tiers look at. */
    boolean mayMoveTiers(EventBody event) {
        return interactionsMoveTiers || !(event instanceof EventBody.Interaction);
    }

    NearUpgrade nearUpgrade() {
        return nearUpgrade;
    }

    /**
     * The churn score.
     *
     * @return null without churn rules
     */
    public ChurnScorer churn() {
        return churn;
    }

    /**
     * A customer as the churn score sees one.
     *
     * @param state the customer's state
     * @return as the state is now; null without purchase day
     */
    public ChurnSubject subject(CustomerState state) {
        return subject(state, new CustomerMetrics(state, this));
    }

    /** The customer as the churn score sees one; null without purchase day. */
    ChurnSubject subject(CustomerState state, Metrics metrics) {
        return CustomerTraits.of(state, metrics, minorUnits);
    }

    ChurnRule churnRule() {
        return policy.terms().churn();
    }

    /** Margin of all orders so far, in minor units. */
    long historic(PurchaseLedger ledger) {
        DayTotals sum = ledger.sum();
        return sum.ownMargin() + Money.times(sum.plain(), policy.terms().defaultMargin());
    }

    double toUnits(long minor) {
        return minor / minorUnits;
    }

    ClvEstimate estimate(CustomerState state, int day) {
        PurchaseFacts facts = PurchaseDays.of(state.ledger());
        double rate = facts == null ? 0 : marginRate(state.ledger());
        return ClvEstimate.of(forecast, facts, day, rate, minorUnits);
    }

    /** Where the change of a prediction came from since one was sent. */
    ClvChange change(ClvSent before, ClvEstimate now) {
        return ClvChange.between(forecast, before, now, minorUnits);
    }

    ClvInterval interval(ClvEstimate estimate, double expectedOrders, long historic) {
        return ClvInterval.of(forecast, estimate, expectedOrders, toUnits(historic), minorUnits);
    }

    /**
     * The default margin, or the customer's own as soon as an order carried one. Orders in a small
     * currency can come to nothing in the programme's: then there is no own one.
     */
    private double marginRate(PurchaseLedger ledger) {
        long remaining = ledger.sum().remaining();
        if (!ledger.carriesMargin() || remaining == 0) {
            return policy.terms().defaultMargin().doubleValue();
        }
        return (double) historic(ledger) / remaining;
    }

    /**
     * What one minor unit of a currency is in minor units of the programme's.
     *
     * @param currency ISO 4217 code; null for the programme's
     * @return the factor; null if the policy has no rate
     */
    BigDecimal rate(String currency) {
        if (currency == null || currency.equals(policy.terms().currency())) {
            return BigDecimal.ONE;
        }
        BigDecimal rate = policy.terms().rates().get(currency);
        return rate == null
                ? null
                : rate.movePointRight(policy.decimals() - Money.decimals(currency));
    }

    int decimals(String currency) {
        return currency == null ? policy.decimals() : Money.decimals(currency);
    }
}
