/**
 * The command {@code clientele bench policy-change}: what a new version of the policy does to a
 * stream of events when every customer has to be decided anew.
 *
 * <p>Each customer gets two orders, as fast as they can be taken. Then orders of random customers
 * go on, for some seconds before time reaches the start of the new version, while customers are
 * decided anew, and for some seconds after. Events are made where they are read, all within one
 * day, so that nothing but the version falls due. The document comes as one on the topic {@code
 * control} does.
 *
 * <p>A pause is the time between two events of one task that have come out of the keyed operator.
 * All decisions are counted and compared with those of the engine without Flink over the same
 * events.
 */
package dev.clientele.benchmarks.change;
