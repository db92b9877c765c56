package dev.clientele.benchmarks.streams;

/**
 * What the process is asked to run.
 *
 * @param application which one
 * @param bootstrapServers where the broker is
 * @param topicPrefix what the names of all topics begin with that are written to
 * @param folder of the state, an existing one
 * @param parallelism threads that process
 * @param commitMillis from one commit to the next
 * @param policy a file, or a shipped policy's name
 * @param models a file of models; null to go by rules
 * @param end the time of the workload's latest event, in epoch milliseconds
 */
record StreamsTask(
        Application application,
        String bootstrapServers,
        String topicPrefix,
        String folder,
        int parallelism,
        long commitMillis,
        String policy,
        String models,
        long end) {

    /** The applications. */
    enum Application {
        /** Windows and tiers by a compact row: {@link WindowProcessor}. */
        WINDOWS,
        /** The job's engine: {@link EngineProcessor}. */
        ENGINE
    }
}
