package dev.clientele.model.decision;

/**
 * What was deleted of a customer who was erased. There is one a customer: the mark that the id was
 * erased refuses any later event, another erasure too.
 *
 * @param customerId who was erased
 * @param eventId the event that asked for it
 * @param decidedAt the customer's clock at the erasure, in epoch milliseconds
 * @param deleted how much there was
 */
public record ErasureReceipt(String customerId, String eventId, long decidedAt, Deleted deleted) {

    /** An erasure is the first and last of its customer. */
    public static final int SEQUENCE = 1;

    /**
     * How much there was of a customer; all 0 of one who was not known.
     *
     * @param orders orders kept for returns
     * @param days days with totals, of orders or interactions
     * @param eventIds event ids remembered to find duplicates
     * @param waitingReturns returns that waited for their order
     * @param timers next days of the customer on which something was due: 0 or 1
     * @param referees referees whose first order was counted
     * @param complaints complaints
     * @param answers answers to surveys
     * @param balances closing balances
     * @param categories categories ordered
     * @param programmes places in tier programmes
     */
    public record Deleted(
            int orders,
            int days,
            int eventIds,
            int waitingReturns,
            int timers,
            int referees,
            int complaints,
            int answers,
            int balances,
            int categories,
            int programmes) {}
}
