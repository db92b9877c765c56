/**
 * Contenders that are Kafka Streams applications.
 *
 * <p>They run in a process of their own, which lives for the whole benchmark so that its code is as
 * warm as Flink's: both bring a RocksDB of their own under the same class names, and two of those
 * do not get on in one process. {@link dev.clientele.benchmarks.streams.StreamsProcess} is this
 * side, {@link dev.clientele.benchmarks.streams.StreamsMain} the other.
 *
 * <p>What was tuned is said at {@link dev.clientele.benchmarks.streams.StreamsSettings}, what the
 * plain application keeps at {@link dev.clientele.benchmarks.streams.CustomerRow}.
 */
package dev.clientele.benchmarks.streams;
