/** The engine over a workload, without Flink: the right answers, and what they cost. */
package dev.clientele.benchmarks.engine;
