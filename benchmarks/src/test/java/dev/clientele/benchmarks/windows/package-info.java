/** What the peers are asked. */
package dev.clientele.benchmarks.windows;
