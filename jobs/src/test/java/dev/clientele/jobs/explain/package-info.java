/** Tests of the checks of decisions, and of their explanation. */
package dev.clientele.jobs.explain;
