/**
 * Fits the models of {@link dev.clientele.model.clv} to a customer base, and tells how far they can
 * be trusted.
 *
 * <p>What is known of the customers comes in as {@link
 * dev.clientele.functions.calibration.CalibrationData}: who looks the same to the models is counted
 * together, so that any amount of history is fitted in little memory. Nothing here reads files or
 * knows Flink.
 */
package dev.clientele.functions.calibration;
