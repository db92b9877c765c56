package dev.clientele.model.clv;

/**
 * A purchase model in which nobody sees a customer leave, and the silence since the last purchase
 * tells of nothing else: {@code E[Y(t) | x, t_x, T] = P(alive | x, t_x, T) E[Y(t) | x, T, alive]}.
 */
interface LatentAttrition extends PurchaseModel {

    @Override
    default double expectedPurchases(double x, double recency, double age, Horizons horizons) {
        return pAlive(x, recency, age) * expectedWhileAlive(x, age, horizons);
    }

    /**
     * The weighted sum, over several horizons, of the purchases to expect of a customer who is
     * alive at {@code age}, at least 0. When the last purchase was does not matter.
     */
    double expectedWhileAlive(double x, double age, Horizons horizons);
}
