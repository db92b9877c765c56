/**
 * Holds scores of customers against what they did: how well they rank, at which threshold an alert
 * is right how often, and whether a chance is what it says.
 *
 * <p>What is foretold is always that a customer has no order in a window, so a high score means
 * "will stay away". Plain arithmetic on what its callers hand over: nothing here reads files, knows
 * Flink or asks for the time.
 */
package dev.clientele.functions.judge;
