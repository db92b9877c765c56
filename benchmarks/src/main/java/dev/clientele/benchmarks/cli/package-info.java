/** What the commands of {@code bench} share: options of the same name, default and meaning. */
package dev.clientele.benchmarks.cli;
