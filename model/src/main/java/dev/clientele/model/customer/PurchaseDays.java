package dev.clientele.model.customer;

import dev.clientele.model.clv.PurchaseFacts;

/** Reads the purchase days out of a ledger. */
public final class PurchaseDays {

    private PurchaseDays() {}

    /**
     * The days with an order whose remaining amount is over 0.
     *
     * @param ledger the customer's orders by day
     * @return the facts; null if there is no such day
     */
    public static PurchaseFacts of(PurchaseLedger ledger) {
        int days = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < ledger.size(); i++) {
            if (ledger.totals(i).live() == 0) {
                continue;
            }
            first = first < 0 ? i : first;
            last = i;
            days++;
        }
        if (days == 0) {
            return null;
        }
        return new PurchaseFacts(
                days,
                ledger.day(first),
                ledger.day(last),
                ledger.sum().remaining(),
                ledger.totals(first).remaining());
    }
}
