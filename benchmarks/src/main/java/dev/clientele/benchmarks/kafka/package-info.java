/**
 * The workload in a Kafka topic, and the job between that topic and others.
 *
 * <p>The broker is a process of its own, so that what it costs is not counted as the contender's.
 * The topic is loaded once, before anything is timed; each partition holds one file of the workload
 * in its order. A run writes to topics of its own, and its answers are read from there, committed
 * ones only, after it.
 */
package dev.clientele.benchmarks.kafka;
