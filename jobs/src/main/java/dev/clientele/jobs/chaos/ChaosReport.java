package dev.clientele.jobs.chaos;

import dev.clientele.jobs.chaos.Comparison.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What came of a run.
 *
 * @param seed of events and kills
 * @param customers who were made up
 * @param events records sent, broken ones and copies included
 * @param decisions that went out
 * @param rounds one for each kill
 * @param jobManagerStarts how often the JobManager was started
 * @param recovery from a kill until a decision can be read on an event that was sent after it
 * @param recoveryByVictim the same, by what was killed
 * @param lateness from sending an event until a decision on it can be read, kills or not
 * @param againstReplay decisions and dead letters beside those of a replay
 * @param againstUndisturbed all topics beside those of a job that nothing was killed of
 */
record ChaosReport(
        long seed,
        int customers,
        long events,
        long decisions,
        List<Round> rounds,
        int jobManagerStarts,
        Figures recovery,
        Map<Victim, Figures> recoveryByVictim,
        Figures lateness,
        List<Finding> againstReplay,
        List<Finding> againstUndisturbed) {

    ChaosReport {
        rounds = List.copyOf(rounds);
        recoveryByVictim = Map.copyOf(recoveryByVictim);
        againstReplay = List.copyOf(againstReplay);
        againstUndisturbed = List.copyOf(againstUndisturbed);
    }

    /**
     * One kill.
     *
     * @param number from 1
     * @param victim what was killed
     * @param sent records sent by then
     * @param recoverySeconds until decisions came again
     */
    record Round(int number, Victim victim, long sent, double recoverySeconds) {}

    /** Whether what went out is what should have gone out. */
    boolean isClean() {
        return findings().allMatch(Finding::isClean);
    }

    /** All that was compared. */
    Stream<Finding> findings() {
        return Stream.concat(againstReplay.stream(), againstUndisturbed.stream());
    }

    long lost() {
        return findings().mapToLong(Finding::lost).sum();
    }

    long duplicated() {
        return findings().mapToLong(Finding::duplicated).sum();
    }

    long different() {
        return findings().mapToLong(Finding::different).sum();
    }
}
