package dev.clientele.testkit;

import java.math.BigDecimal;

/** A return of an order, or of a part of it. */
public final class ReturnEvent extends Event<ReturnEvent> {

    ReturnEvent(String customerId, String time, String orderId) {
        super("return", customerId, time);
        set("orderId", orderId);
    }

    /**
     * Sets how much of the order comes back; all that is left of it unless set.
     *
     * @param amount over 0, in units of the order's currency
     * @return this
     */
    public ReturnEvent amount(double amount) {
        fields().put("amount", BigDecimal.valueOf(amount));
        return this;
    }

    /**
     * Sets why.
     *
     * @param reason any text
     * @return this
     */
    public ReturnEvent reason(String reason) {
        return set("reason", reason);
    }
}
