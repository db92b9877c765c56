package dev.clientele.jobs.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.jobs.Clientele;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A TaskManager, the JobManager and the broker are killed with {@code kill -9}, each once, while
 * events come: what is sent is what a replay and an undisturbed job send.
 */
class ChaosE2ETest {

    @TempDir private Path folder;

    @Test
    void killsLoseNothingAndRepeatNothing() throws Exception {
        int exit =
                Clientele.run(
                        "chaos", "--rounds=3", "--customers=100", "--rate=40", "--out=" + folder);

        JsonNode report = new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        assertThat(exit).as("exit code, with this report: %s", report).isZero();
        assertThat(report.path("rounds").findValuesAsText("victim"))
                .containsExactlyInAnyOrder("TASK_MANAGER", "JOB_MANAGER", "BROKER");
        assertThat(report.path("jobManagerStarts").asInt()).isGreaterThan(1);
        assertThat(report.path("decisions").asInt()).isGreaterThan(500);
        assertThat(report.path("againstReplay").findValuesAsText("expected"))
                .allMatch(expected -> Integer.parseInt(expected) > 0);
    }
}
