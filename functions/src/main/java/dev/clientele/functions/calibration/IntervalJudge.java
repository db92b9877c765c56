package dev.clientele.functions.calibration;

import dev.clientele.model.clv.GammaGamma;
import dev.clientele.model.clv.PurchaseCounts;
import dev.clientele.model.clv.PurchaseModel;
import dev.clientele.model.clv.SpendDistribution;

/**
 * Holds predicted intervals against what happened. Of very many groups it looks at every so many:
 * whole distributions take time, and a share needs no more.
 */
final class IntervalJudge {

    private static final int MOST_GROUPS = 20_000;

    /** Customers within, below and above their intervals. */
    private static final class Tally {

        private double customers;
        private double expected;
        private double below;
        private double above;

        private void add(Interval interval, double outcome, double weight) {
            customers += weight;
            expected += weight * interval.chance();
            below += outcome < interval.lowest() ? weight : 0;
            above += outcome > interval.highest() ? weight : 0;
        }

        private IntervalCoverage coverage() {
            return new IntervalCoverage(
                    Interval.NOMINAL,
                    expected / customers,
                    (customers - below - above) / customers,
                    below / customers,
                    above / customers);
        }
    }

    private final Tally orders = new Tally();
    private final Tally spend = new Tally();
    private final boolean firstDay;
    private final GammaGamma value;
    private boolean isSpendKnown;

    private IntervalJudge(GammaGamma value, boolean firstDay) {
        this.value = value;
        this.firstDay = firstDay;
        this.isSpendKnown = value != null;
    }

    /**
     * Looks at a window.
     *
     * @param model of purchases, fitted to nothing of the window
     * @param value of a purchase, as {@code model}; null if there is none
     * @param firstDay whether mean values count the first purchase day
     * @param window with at least one group
     */
    static IntervalJudge of(
            PurchaseModel model, GammaGamma value, boolean firstDay, ObservationWindow window) {
        IntervalJudge judge = new IntervalJudge(value, firstDay);
        int step = (window.groups().size() - 1) / MOST_GROUPS + 1;
        for (int i = 0; i < window.groups().size(); i += step) {
            FollowedGroup group = window.groups().get(i);
            CustomerGroup before = group.before();
            judge.add(
                    group,
                    model.distribution(
                            before.x(), before.recency(), before.age(), window.length()));
        }
        return judge;
    }

    /** How often the number of purchases fell where it was foretold. */
    IntervalCoverage orders() {
        return orders.coverage();
    }

    /** How often the spend fell where it was foretold; null if it isn't foretold or known. */
    IntervalCoverage spend() {
        return isSpendKnown ? spend.coverage() : null;
    }

    private void add(FollowedGroup group, PurchaseCounts counts) {
        double customers = group.before().customers();
        orders.add(Interval.of(counts), group.purchases(), customers);
        double spent = group.purchases() == 0 ? 0 : group.spend();
        isSpendKnown &= !Double.isNaN(spent);
        if (isSpendKnown) {
            spend.add(Interval.of(spending(group.before(), counts), counts), spent, customers);
        }
    }

    private SpendDistribution spending(CustomerGroup before, PurchaseCounts counts) {
        boolean isKnown = before.meanValue() > 0;
        int counted = firstDay ? before.x() + 1 : before.x();
        return isKnown
                ? value.spending(counted, before.meanValue(), counts)
                : value.spending(0, 0, counts);
    }
}
