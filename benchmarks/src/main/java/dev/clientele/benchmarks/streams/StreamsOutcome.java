package dev.clientele.benchmarks.streams;

/**
 * How a run went.
 *
 * @param nanos from the first record processed to the last commit
 * @param cpuNanos time on a processor meanwhile, of the whole process
 * @param stateBytes the size of the tables on disk at the end
 * @param failure what went wrong; null if nothing did
 */
record StreamsOutcome(long nanos, long cpuNanos, long stateBytes, String failure) {}
