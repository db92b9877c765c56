package dev.clientele.jobs.demo;

import java.time.Instant;

/**
 * One record of a topic that the job writes to. Not to be compared.
 *
 * @param topic its topic
 * @param customerId its key; null of some dead letters
 * @param json its value; null if it deletes what had the key
 * @param fresh whether it came since the demo was started
 * @param seen when the demo read it
 */
@SuppressWarnings("ArrayRecordComponent")
record OutputRecord(String topic, String customerId, byte[] json, boolean fresh, Instant seen) {}
