/**
 * What another policy would have made of the same history. {@link
 * dev.clientele.jobs.whatif.TwoPolicyPass} runs both policies in one pass, {@link
 * dev.clientele.jobs.whatif.figures} counts, {@link dev.clientele.jobs.whatif.page} shows.
 */
package dev.clientele.jobs.whatif;
