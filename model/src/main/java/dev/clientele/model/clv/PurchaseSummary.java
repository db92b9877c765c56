package dev.clientele.model.clv;

/**
 * All that the purchase models know of a customer, in civil days.
 *
 * @param x repeat purchase days: purchase days less one, at least 0
 * @param recencyDays last less first purchase day (t_x), 0 without repeats
 * @param ageDays today less first purchase day (T), at least {@code recencyDays}
 */
public record PurchaseSummary(int x, int recencyDays, int ageDays) {

    /**
     * @throws IllegalArgumentException for a history that no customer can have
     */
    public PurchaseSummary {
        Requirements.history(x, recencyDays, ageDays);
    }
}
