/** Tests of the benchmark of latency. */
package dev.clientele.benchmarks.latency;
