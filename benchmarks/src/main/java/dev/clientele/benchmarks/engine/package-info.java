/** The right answers: the engine over a workload, without Flink. */
package dev.clientele.benchmarks.engine;
