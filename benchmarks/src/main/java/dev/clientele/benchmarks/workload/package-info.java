/** What every contender is given: a seeded history of events, made once and kept in files. */
package dev.clientele.benchmarks.workload;
