/**
 * Logistic regression that keeps the signs it is told: pulled towards what is believed without
 * data, and with no weight that turns the direction of its number. Knows nothing of customers.
 */
package dev.clientele.functions.calibration.regression;
