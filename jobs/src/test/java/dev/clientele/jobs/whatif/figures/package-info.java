/** Each figure of a what-if at its boundaries. */
package dev.clientele.jobs.whatif.figures;
