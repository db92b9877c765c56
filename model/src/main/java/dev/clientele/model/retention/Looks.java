package dev.clientele.model.retention;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.retention.RetentionSignal.BaseLook;

/**
 * How customers of the panel did within a horizon, and those among them who stood at no churn level
 * when it began: of them alerts are raised.
 *
 * @param customers who were looked at
 * @param withoutOrder of these, who placed no order
 * @param unwarned who stood at no level
 * @param unwarnedWithoutOrder of these, who placed no order
 */
public record Looks(long customers, long withoutOrder, long unwarned, long unwarnedWithoutOrder) {

    /** At nobody. */
    public static final Looks NONE = new Looks(0, 0, 0, 0);

    static Looks of(BaseLook look) {
        int without = look.ordered() ? 0 : 1;
        boolean unwarned = look.start().level() == ChurnLevel.NONE;
        return new Looks(1, without, unwarned ? 1 : 0, unwarned ? without : 0);
    }

    Looks plus(Looks other) {
        return new Looks(
                customers + other.customers,
                withoutOrder + other.withoutOrder,
                unwarned + other.unwarned,
                unwarnedWithoutOrder + other.unwarnedWithoutOrder);
    }

    /**
     * The share of customers who place no order within the horizon.
     *
     * @return 0 to 1; null if none was looked at
     */
    public Double rate() {
        return Share.of(withoutOrder, customers);
    }

    /**
     * The same of those who stood at no level.
     *
     * @return 0 to 1; null if none was looked at
     */
    public Double unwarnedRate() {
        return Share.of(unwarnedWithoutOrder, unwarned);
    }
}
