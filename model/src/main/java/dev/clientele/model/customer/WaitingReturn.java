package dev.clientele.model.customer;

import dev.clientele.model.event.Origin;
import java.math.BigDecimal;

/**
 * A return that came before its order.
 *
 * @param orderId the order it waits for
 * @param amount in units of the order's currency; null for all that is left
 * @param day the day of the customer's clock on which it arrived
 * @param origin the record it came from, for the dead letter it may become
 */
public record WaitingReturn(String orderId, BigDecimal amount, int day, Origin origin) {

    /** For how many days after its own a return waits. */
    public static final int DAYS = 30;

    int expiresOn() {
        return day + DAYS + 1;
    }
}
