package dev.clientele.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From end to end; it fails if decisions before and behind the recovery are not the engine's. */
class ScaleITCase {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void jobGoesOnFromItsCheckpointAndDecidesAsTheEngineDoes() throws Exception {
        JsonNode document = scale("--customers=100,300 --events=4000 --checkpoint-interval=200ms");

        assertThat(out.toString()).contains("40 of 400 days", "recovery");
        assertThat(err.toString()).contains("asking the engine alone");
        JsonNode runs = document.get("runs");
        assertThat(runs).hasSize(2);
        for (JsonNode run : runs) {
            assertThat(run.get("eventsPerSecond").get(0).doubleValue()).isPositive();
            assertThat(run.get("recoveryMillis").longValue()).isPositive();
            JsonNode full = run.get("fullCheckpoint");
            assertThat(full.get("bytes")).isEqualTo(full.get("stateBytes"));
            assertThat(run.get("incrementalCheckpoints")).isNotEmpty();
            assertThat(run.get("stateBytes").longValue()).isPositive();
        }
    }

    @Test
    void beyondAsManyCustomersAsFitTheEngineIsNotAsked() throws Exception {
        scale("--customers=100 --events=2000 --compare-up-to=99");

        assertThat(err.toString()).contains("going on from the checkpoint");
        assertThat(err.toString()).doesNotContain("asking the engine alone");
    }

    @Test
    void oneCustomerHasTenTenths() throws Exception {
        JsonNode document = scale("--one-customer=2000");

        assertThat(out.toString()).contains("tenth 1 ", "tenth 10");
        assertThat(document.get("runs")).isEmpty();
        assertThat(document.get("oneCustomer")).hasSize(10);
    }

    @Test
    void wrongUseIsRefused() {
        assertThat(run("--customers=0")).isEqualTo(2);
        assertThat(run("--one-customer=5")).isEqualTo(2);
        assertThat(err.toString()).contains("--customers must", "--one-customer must");
    }

    private JsonNode scale(String options) throws Exception {
        Path json = folder.resolve("scale.json");
        int exitCode = run(options + " --json=" + json);
        assertThat(exitCode).as(err.toString()).isZero();
        return new ObjectMapper().readTree(json.toFile());
    }

    private int run(String options) {
        return new CommandLine(new ScaleCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(options.split(" ", -1));
    }
}
