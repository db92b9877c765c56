package dev.clientele.functions.calibration;

/**
 * What a history spans.
 *
 * @param customers customers with a purchase day
 * @param purchaseDays purchase days of all of them
 * @param from the first purchase day, as epoch day; null if only ages are known
 * @param until the day of the look, as epoch day; null if only ages are known
 * @param days how long the history is, in days
 * @param currency ISO 4217 code; null if unknown
 */
public record HistoryFacts(
        long customers,
        long purchaseDays,
        Integer from,
        Integer until,
        double days,
        String currency) {}
