/**
 * Log-likelihoods of the models with their gradients, and how they are maximised.
 *
 * <p>All are functions of the logs of the parameters, so that any point is a valid one and a step
 * is a factor. Nothing here knows units: times and values should be of the order of 1, which is up
 * to the caller.
 */
package dev.clientele.functions.calibration.likelihood;
