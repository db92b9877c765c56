package dev.clientele.benchmarks.peers;

/**
 * What a peer needs of an order. Its record has the day as timestamp, see {@link CalendarTime}.
 *
 * @param customerId who placed it
 * @param eventId tells it from its copies
 * @param day its epoch day in the policy's time zone
 * @param amount what it came to, in minor units of the programme's currency
 */
public record PlacedOrder(String customerId, String eventId, int day, long amount) {}
