package dev.clientele.jobs.replay;

/**
 * What came of a replay.
 *
 * @param read records read
 * @param counts what became of them
 * @param output what was decided
 */
record ReplayResult(long read, ReplayCounts counts, ReplayOutput output) {}
