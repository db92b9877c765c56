/**
 * The command {@code bench latency}: how long it takes from an event in Kafka to its decision in
 * Kafka.
 *
 * <p>Broker and job are processes of their own; this one sends events and reads decisions, so that
 * no pause of the job stops the clock. Topics carry the time at which the broker appended a record
 * ({@code LogAppendTime}), in milliseconds of this machine's clock, as the reader's. An event is
 * sent when it was to be sent, and if that is too late, as soon as can be: latency is also measured
 * from when it was meant to be sent, so that a stall counts for every event that came into it.
 */
package dev.clientele.benchmarks.latency;
