/** The job on a cluster of processes: killed, rescaled, upgraded. */
package dev.clientele.jobs.chaos;
