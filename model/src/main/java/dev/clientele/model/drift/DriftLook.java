package dev.clientele.model.drift;

/**
 * What some models expected of one customer, and what the customer did.
 *
 * @param models which models
 * @param shadow whether they are a candidate, which decides nothing
 * @param day the day on which it was looked, as epoch day: the {@link Panel#DAYS} days before count
 * @param sums of this one customer
 */
public record DriftLook(String models, boolean shadow, int day, DriftSums sums) {}
