package dev.clientele.benchmarks.scale;

import java.util.List;

/**
 * What a run with a number of customers cost.
 *
 * @param customers how many
 * @param events how many of them all
 * @param filling the speed while the state was built
 * @param full the speed on a state of full size, behind the recovery
 * @param fullCheckpoint taken of a job at rest, with nothing shared
 * @param checkpoints those of the job behind the recovery: incremental ones
 * @param recoveryMillis from the submission of a job that goes on from the full checkpoint until
 *     the first decision
 * @param areCompared whether decisions were compared with those of the engine alone
 */
record ScaleResult(
        int customers,
        long events,
        Tenths.Speed filling,
        Tenths.Speed full,
        Checkpoint fullCheckpoint,
        List<Checkpoint> checkpoints,
        long recoveryMillis,
        boolean areCompared) {

    ScaleResult {
        checkpoints = List.copyOf(checkpoints);
    }

    /** Of the last checkpoint, which Flink takes when all input has ended. */
    long stateBytes() {
        return checkpoints.isEmpty()
                ? fullCheckpoint.stateBytes()
                : checkpoints.get(checkpoints.size() - 1).stateBytes();
    }
}
