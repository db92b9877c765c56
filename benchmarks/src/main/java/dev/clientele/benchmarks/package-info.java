/**
 * The command {@code clientele bench}. Contenders work off one workload in turn, and their answers
 * are compared before their speed is.
 *
 * <p>The workload is made once, before anything is timed, and lies in memory-mapped files: what is
 * measured is neither the making nor a broker. Each run has a cluster and a state of its own. It is
 * timed from the first record that leaves the source until the last operator has seen the end of
 * its input; starting, stopping and warming up are left out.
 *
 * <p>The answers are the number of records a topic gets and the sum of their checksums. Time ends
 * at the latest event in every run, so they have to be those of the engine that is run over the
 * workload without Flink and then settled at that instant. Profiles are not compared: how many are
 * coalesced into one depends on how fast time passes.
 */
package dev.clientele.benchmarks;
