package dev.clientele.benchmarks.workload;

/**
 * A record as it arrives.
 *
 * @param customerId its key
 * @param time when it happened, epoch milliseconds; earlier than records before it if it is late
 * @param json its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // written and forgotten, never compared
record Arrival(String customerId, long time, byte[] json) {}
