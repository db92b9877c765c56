/** Collects all that is known of one customer: in the job, and in the topics. */
package dev.clientele.jobs.export;
