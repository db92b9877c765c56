package dev.clientele.testkit;

import dev.clientele.model.event.CostKind;
import java.math.BigDecimal;

/** What was spent on a customer. */
public final class CostEvent extends Event<CostEvent> {

    CostEvent(String customerId, String time, CostKind kind, BigDecimal amount) {
        super("cost", customerId, time);
        set("kind", kind.code());
        fields().put("amount", amount);
    }

    /**
     * Sets the currency; the policy's unless set.
     *
     * @param code ISO 4217, for example {@code EUR}; the policy needs a rate for a foreign one
     * @return this
     */
    public CostEvent currency(String code) {
        return set("currency", code);
    }
}
