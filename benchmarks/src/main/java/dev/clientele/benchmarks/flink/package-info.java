/**
 * Contenders that are Flink jobs, on a cluster within this process.
 *
 * <p>A run is measured from the first record that leaves a source to the end of the last operator,
 * in nanoseconds of the one machine; starting the cluster and waiting for its last checkpoint are
 * left out.
 */
package dev.clientele.benchmarks.flink;
