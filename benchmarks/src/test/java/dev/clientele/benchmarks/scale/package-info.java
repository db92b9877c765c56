/** Tests of the benchmark of scale. */
package dev.clientele.benchmarks.scale;
