package dev.clientele.jobs.chaos;

import java.nio.file.Path;

/**
 * What is asked of a run.
 *
 * @param rounds kills
 * @param customers who are made up
 * @param perSecond events sent a second
 * @param seed of events and kills
 * @param policy a policy file, or a shipped policy's name
 * @param taskManagers how many
 * @param parallelism of the job
 * @param out folder of logs, outputs and report
 */
record ChaosSettings(
        int rounds,
        int customers,
        double perSecond,
        long seed,
        String policy,
        int taskManagers,
        int parallelism,
        Path out) {}
