package dev.clientele.jobs.chaos;

import java.util.ArrayList;
import java.util.List;

/** The options of the job, disturbed or not. */
final class ChaosJob {

    static final int PARTITIONS = 4;

    private ChaosJob() {}

    /**
     * The options.
     *
     * @param prefix of all topics; with another one nothing is shared
     */
    static List<String> options(ChaosSettings settings, String bootstrapServers, String prefix) {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--bootstrap-servers=" + bootstrapServers,
                                "--policy=" + settings.policy(),
                                "--partitions=" + PARTITIONS,
                                "--parallelism=" + settings.parallelism(),
                                "--drift-panel=1",
                                "--checkpoint-interval=2s",
                                // The events are of years ago: time is theirs, not the machine's.
                                "--idle-after=24h",
                                "--group-id=" + prefix + "clientele",
                                "--transactional-id-prefix=" + prefix + "clientele"));
        if (!prefix.isEmpty()) {
            options.add("--topic-prefix=" + prefix);
        }
        return options;
    }
}
