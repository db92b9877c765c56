/** Fitted models asked about the customers of a table. */
package dev.clientele.jobs.score;
