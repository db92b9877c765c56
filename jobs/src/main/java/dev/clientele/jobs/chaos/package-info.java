/**
 * The job on a cluster of processes that are killed again and again: what it sends must be what an
 * undisturbed run sends.
 */
package dev.clientele.jobs.chaos;
