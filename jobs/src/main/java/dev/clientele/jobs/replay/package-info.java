/**
 * Replays history through the same engine as the job, without broker or cluster: files of events
 * in, one file a topic out, sorted by customer and sequence. The bytes do not depend on the number
 * of threads.
 */
package dev.clientele.jobs.replay;
