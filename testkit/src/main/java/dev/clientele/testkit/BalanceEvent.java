package dev.clientele.testkit;

import java.math.BigDecimal;

/** What a customer holds, from now on. */
public final class BalanceEvent extends Event<BalanceEvent> {

    BalanceEvent(String customerId, String time, BigDecimal assets) {
        super("balance", customerId, time);
        fields().put("assets", assets);
    }

    /**
     * Sets the credit grade, which the policy maps to a number.
     *
     * @param grade at most 256 characters
     * @return this
     */
    public BalanceEvent creditGrade(String grade) {
        return set("creditGrade", grade);
    }

    /**
     * Sets how many business types are held.
     *
     * @param products at least 0
     * @return this
     */
    public BalanceEvent products(int products) {
        fields().put("products", products);
        return this;
    }
}
