package dev.clientele.model.tier;

/**
 * When a customer is looked at: the customer's clock.
 *
 * @param instant epoch milliseconds
 * @param day its civil day
 */
public record Moment(long instant, int day) {}
