package dev.clientele.model.customer;

import dev.clientele.model.decision.Outcome;
import dev.clientele.model.money.Money;
import java.math.BigDecimal;
import java.util.Iterator;

/** Writes orders, and what is returned of them, into a customer's archive and totals. */
final class OrderBook {

    private final Customer customer;
    private final CustomerState state;
    private final Outcome outcome;

    OrderBook(Customer customer, Outcome outcome) {
        this.customer = customer;
        this.state = customer.state();
        this.outcome = outcome;
    }

    /** Adds an order, one that is new to the customer, as it is now. */
    void place(String orderId, OrderRecord order) {
        customer.archive().putOrder(orderId, order);
        addToLedgers(order, order.contribution());
        state.identity().ordered(order.day());
        if (order.margin() != null) {
            state.ledger().markMargin();
        }
    }

    /** Applies the returns that waited for an order that is there now, in order of arrival. */
    void applyWaiting(String orderId) {
        Iterator<WaitingReturn> waiting = state.waitingReturns().iterator();
        while (waiting.hasNext()) {
            WaitingReturn next = waiting.next();
            if (!next.orderId().equals(orderId)) {
                continue;
            }
            waiting.remove();
            outcome.await(-1);
            OrderRecord order = customer.archive().order(orderId);
            Admission.Verdict verdict = Admission.checkReturn(order, next.amount());
            if (verdict.isAdmitted()) {
                giveBack(orderId, order, next.amount());
                outcome.accept(1);
            } else {
                outcome.reject(verdict.reason(), verdict.detail(), next.origin());
            }
        }
    }

    /** Lowers an order on its own day; a null amount takes all that is left. */
    void giveBack(String orderId, OrderRecord before, BigDecimal amount) {
        long minor = amount == null ? before.left() : Money.toMinor(amount, before.decimals());
        OrderRecord after = before.returned(minor);
        customer.archive().putOrder(orderId, after);
        addToLedgers(before, after.contribution().minus(before.contribution()));
    }

    private void addToLedgers(OrderRecord order, DayTotals more) {
        state.ledger().add(order.day(), more);
        if (order.unit() != null) {
            state.ledgerOf(order.unit()).add(order.day(), more);
        }
    }
}
