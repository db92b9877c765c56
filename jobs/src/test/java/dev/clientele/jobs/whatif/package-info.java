/** What-if on histories small enough to count by hand. */
package dev.clientele.jobs.whatif;
