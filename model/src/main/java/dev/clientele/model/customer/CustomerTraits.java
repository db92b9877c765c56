package dev.clientele.model.customer;

import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.churn.ChurnSubject;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.metric.Metrics;
import java.math.BigDecimal;

/** Reads what the churn score sees out of a customer's state. */
public final class CustomerTraits implements ChurnSubject {

    private static final BigDecimal DETRACTOR = BigDecimal.valueOf(6);

    private final CustomerState state;
    private final Metrics metrics;
    private final PurchaseFacts purchases;
    private final double minorUnits;
    private final int lastGapDays;
    private final double lastAmount;

    private CustomerTraits(
            CustomerState state, Metrics metrics, PurchaseFacts purchases, double minorUnits) {
        this.state = state;
        this.metrics = metrics;
        this.purchases = purchases;
        this.minorUnits = minorUnits;
        PurchaseLedger ledger = state.ledger();
        int last = PurchaseDays.lastIndex(ledger, ledger.size());
        this.lastGapDays = PurchaseDays.lastGap(ledger);
        this.lastAmount = ledger.remaining(last) / minorUnits;
    }

    /**
     * The customer.
     *
     * @param state the customer's state
     * @param metrics the customer's metrics under the policy in force
     * @param minorUnits minor units in one unit of the currency
     * @return null if the customer has no purchase day
     */
    public static CustomerTraits of(CustomerState state, Metrics metrics, double minorUnits) {
        PurchaseFacts purchases = PurchaseDays.of(state.ledger());
        return purchases == null ? null : new CustomerTraits(state, metrics, purchases, minorUnits);
    }

    /**
     * What a learned score sees of a customer.
     *
     * @param day the day of the customer's clock, or a later one if nothing happens until then
     * @param state the customer's state
     * @param minorUnits minor units in one unit of the currency
     * @return null if the customer has no purchase day
     */
    public static ChurnTraits at(int day, CustomerState state, double minorUnits) {
        CustomerTraits traits = of(state, null, minorUnits);
        return traits == null ? null : traits.traitsAt(day);
    }

    @Override
    public PurchaseFacts purchases() {
        return purchases;
    }

    @Override
    public Metrics metrics() {
        return metrics;
    }

    @Override
    public ChurnTraits traitsAt(int day) {
        return new ChurnTraits(
                purchases.repeats(),
                purchases.lastDay() - purchases.firstDay(),
                day - purchases.firstDay(),
                lastGapDays,
                purchases.meanValue(true, minorUnits),
                lastAmount,
                returnedShare(),
                interactions(day - ChurnTraits.PERIOD_DAYS + 1),
                state.voice().openComplaints() > 0,
                isDetractor(day));
    }

    private double returnedShare() {
        DayTotals sum = state.ledger().sum();
        return sum.ordered() == 0 ? 0 : (double) (sum.ordered() - sum.remaining()) / sum.ordered();
    }

    private int interactions(int from) {
        ActivityLog activity = state.activity();
        int sum = 0;
        for (int i = activity.indexFrom(from); i < activity.size(); i++) {
            sum += activity.count(i);
        }
        return sum;
    }

    private boolean isDetractor(int day) {
        return state.voice().npsAt(day) != null
                && state.voice().nps().score().compareTo(DETRACTOR) <= 0;
    }
}
