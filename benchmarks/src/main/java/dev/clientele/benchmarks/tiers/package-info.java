/**
 * What a peer is asked that decides tiers: who came into which tier, out of which one, and when.
 * All changes of a workload are compared, those that time alone causes among them.
 */
package dev.clientele.benchmarks.tiers;
