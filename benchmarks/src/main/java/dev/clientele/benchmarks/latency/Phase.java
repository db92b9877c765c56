package dev.clientele.benchmarks.latency;

/**
 * Some of the events that were sent, at one rate.
 *
 * @param rate events a second that were asked for
 * @param load the share of the limit; null if the rate was given
 * @param first the number of the first event that is looked at: those before it are warm-up
 * @param end the number behind the last one
 */
record Phase(double rate, Double load, int first, int end) {}
