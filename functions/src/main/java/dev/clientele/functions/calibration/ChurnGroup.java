package dev.clientele.functions.calibration;

import dev.clientele.model.attrition.ChurnTraits;

/**
 * Customers who looked the same at the beginning of a window and did the same in it, counted.
 *
 * @param traits the customers at the beginning of the window, in days and currency units
 * @param hasNoOrder whether they had no purchase day in the window
 * @param customers how many there are, at least 1
 */
public record ChurnGroup(ChurnTraits traits, boolean hasNoOrder, long customers) {}
