package dev.clientele.model.decision;

/**
 * What every decision says of itself.
 *
 * @param customerId of whom it is
 * @param sequence counts the customer's decisions of one topic, from 1
 * @param decidedAt the customer's clock, in epoch milliseconds
 * @param policy the policy version in force, {@code id@version}
 * @param cause what caused it
 */
public record Header(String customerId, int sequence, long decidedAt, String policy, Cause cause) {}
