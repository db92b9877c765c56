/** The command {@code explain}: says decisions in words, and checks them by their receipts. */
package dev.clientele.jobs.explain;
