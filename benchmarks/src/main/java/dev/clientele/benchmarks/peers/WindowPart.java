package dev.clientele.benchmarks.peers;

/**
 * What one window says of a customer, as of a day on which the customer ordered.
 *
 * @param customerId the customer
 * @param day the window's last, as an epoch day
 * @param days how many the window has
 * @param orders how many orders there are in it
 * @param spend what they come to, in minor units
 */
public record WindowPart(String customerId, int day, int days, long orders, long spend) {}
