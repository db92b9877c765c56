package dev.clientele.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;

/** An order. */
public final class OrderEvent extends Event<OrderEvent> {

    OrderEvent(String customerId, String time, BigDecimal amount) {
        super("order", customerId, time);
        fields().put("amount", amount);
    }

    /**
     * Gives it an id, by which a return finds it.
     *
     * @param orderId 1 to 128 characters
     * @return this
     */
    public OrderEvent orderId(String orderId) {
        return set("orderId", orderId);
    }

    /**
     * Sets the currency of all its amounts; the policy's unless set.
     *
     * @param code ISO 4217, for example {@code EUR}; the policy needs a rate for a foreign one
     * @return this
     */
    public OrderEvent currency(String code) {
        return set("currency", code);
    }

    /**
     * Sets what is earned by it; the policy's default margin unless set.
     *
     * @param margin in currency units
     * @return this
     */
    public OrderEvent margin(double margin) {
        fields().put("margin", BigDecimal.valueOf(margin));
        return this;
    }

    /**
     * Sets where it was ordered.
     *
     * @param channel at most 256 characters
     * @return this
     */
    public OrderEvent channel(String channel) {
        return set("channel", channel);
    }

    /**
     * Sets the business unit.
     *
     * @param unit at most 256 characters
     * @return this
     */
    public OrderEvent unit(String unit) {
        return set("unit", unit);
    }

    /**
     * Adds an article.
     *
     * @param sku the article
     * @param category its category
     * @param quantity how many
     * @param amount for how much, in currency units
     * @return this
     */
    public OrderEvent line(String sku, String category, int quantity, double amount) {
        ArrayNode lines = fields().withArrayProperty("lines");
        lines.addObject()
                .put("sku", sku)
                .put("category", category)
                .put("quantity", quantity)
                .put("amount", BigDecimal.valueOf(amount));
        return this;
    }
}
