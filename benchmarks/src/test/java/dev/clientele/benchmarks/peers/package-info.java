/** The peers' answers. */
package dev.clientele.benchmarks.peers;
