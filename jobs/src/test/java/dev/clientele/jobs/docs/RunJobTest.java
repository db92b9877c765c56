package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A container that starts again goes on from what is there, and begins anew only when told to. */
class RunJobTest {

    private static final String JOB = "--job-classname dev.clientele.jobs.CustomerValueJob";

    @TempDir private Path checkpoints;

    @Test
    void beginsWithEmptyStateWhereNothingIs() throws Exception {
        assertThat(start(""))
                .containsExactly(
                        "run-job: beginning with empty state", JOB + " --policy the policy");
    }

    @Test
    void goesOnFromTheNewestCheckpointOfAnyJob() throws Exception {
        checkpoint("older/chk-9", 1);
        String newest = checkpoint("newer/chk-2", 3);
        checkpoint("newer/chk-1", 2);

        assertThat(start(""))
                .containsExactly(
                        "run-job: going on from " + newest,
                        JOB + " --fromSavepoint " + newest + " --policy the policy");
    }

    @Test
    void passesOverACheckpointThatIsNotComplete() throws Exception {
        Files.createDirectories(checkpoints.resolve("job/chk-5"));

        assertThat(start("").get(0)).isEqualTo("run-job: beginning with empty state");
    }

    @Test
    void goesOnFromWhatItIsTold() throws Exception {
        checkpoint("job/chk-1", 1);

        assertThat(start("/savepoints/one").get(0))
                .isEqualTo("run-job: going on from /savepoints/one");
        assertThat(start("nothing").get(0)).isEqualTo("run-job: beginning with empty state");
    }

    private String checkpoint(String name, long second) throws IOException {
        Path folder = Files.createDirectories(checkpoints.resolve(name));
        Path metadata = Files.createFile(folder.resolve("_metadata"));
        Files.setLastModifiedTime(metadata, FileTime.from(Instant.ofEpochSecond(second)));
        return folder.toString();
    }

    /** What it says and starts. */
    private List<String> start(String from) throws IOException, InterruptedException {
        ProcessBuilder script =
                new ProcessBuilder(
                        Page.ROOT.resolve("docker/run-job").toString(), "--policy", "the policy");
        script.environment().put("CLIENTELE_START", "echo");
        script.environment().put("CLIENTELE_CHECKPOINTS", checkpoints.toString());
        script.environment().put("CLIENTELE_FROM", from);
        Process process = script.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
