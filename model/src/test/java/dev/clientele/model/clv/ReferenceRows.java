package dev.clientele.model.clv;

import dev.clientele.model.clv.ReferenceTable.Row;

/**
 * What a row of a table of truths asks of a model of purchases, and how nearly it has to be met.
 */
final class ReferenceRows {

    /** Of all but the chance of no purchase. */
    static final Accuracy MODELS = new Accuracy(1e-11);

    /** Of the chance of no purchase. */
    static final Accuracy NO_PURCHASE = new Accuracy(1e-13);

    private ReferenceRows() {}

    static PurchaseModel bgNbd(Row row) {
        return new BgNbd(row.number("r"), row.number("alpha"), row.number("a"), row.number("b"));
    }

    static PurchaseModel mbgNbd(Row row) {
        return new MbgNbd(row.number("r"), row.number("alpha"), row.number("a"), row.number("b"));
    }

    static PurchaseModel paretoNbd(Row row) {
        return new ParetoNbd(
                row.number("r"), row.number("alpha"), row.number("s"), row.number("beta"));
    }

    /** Holds a model to a row; not every table says the chance of no purchase. */
    static void assertRow(Row row, PurchaseModel model) {
        double x = row.number("x");
        double recency = row.number("t_x");
        double age = row.number("T");
        double horizon = row.number("t");
        MODELS.check("P(alive) of " + row, model.pAlive(x, recency, age), row.number("p_alive"));
        MODELS.check(
                "E[Y] of " + row,
                model.expectedPurchases(x, recency, age, horizon),
                row.number("e_purchases"));
        if (row.has("p_zero")) {
            NO_PURCHASE.check(
                    "P0 of " + row,
                    model.noPurchase(x, recency, age, horizon),
                    row.number("p_zero"));
        }
    }
}
