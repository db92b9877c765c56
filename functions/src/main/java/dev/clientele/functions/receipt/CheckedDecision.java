package dev.clientele.functions.receipt;

import dev.clientele.model.decision.Decision;
import java.util.List;

/**
 * A decision that was worked out again.
 *
 * @param again a tier change or notice, or a churn alert, as its receipt leads to it; null for clv
 *     updates, and if the record could not be read
 * @param discrepancies whatever in the record does not follow from the rest of it
 */
public record CheckedDecision(Decision again, List<Discrepancy> discrepancies) {

    /** Copies the discrepancies. */
    public CheckedDecision {
        discrepancies = List.copyOf(discrepancies);
    }

    /**
     * Whether the record leads to its decision.
     *
     * @return true if nothing differs
     */
    public boolean isSound() {
        return discrepancies.isEmpty();
    }

    static CheckedDecision numbers(List<Discrepancy> discrepancies) {
        return new CheckedDecision(null, discrepancies);
    }
}
