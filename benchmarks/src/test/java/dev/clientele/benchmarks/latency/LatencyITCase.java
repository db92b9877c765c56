package dev.clientele.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * From end to end, with broker and job in processes of their own. How long it takes is not looked
 * at.
 */
class LatencyITCase {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void bothDeliveriesAreMeasured() throws Exception {
        Path json = folder.resolve("latency.json");

        int exitCode =
                run(
                        "--customers=300 --events=12000 --rate=500,1000 --seconds=4"
                                + " --checkpoint-interval=1s --json="
                                + json);

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString()).contains("exactly-once: limit", "until written", "until read");
        JsonNode runs = new ObjectMapper().readTree(json.toFile()).get("runs");
        assertThat(runs.findValuesAsText("delivery"))
                .containsExactly("exactly-once", "exactly-once", "at-least-once", "at-least-once");
        for (JsonNode run : runs) {
            JsonNode read = run.get("read");
            assertThat(read.get("samples").longValue()).isPositive();
            assertThat(read.get("p50").doubleValue())
                    .isLessThanOrEqualTo(read.get("most").doubleValue());
            assertThat(run.get("written").get("samples")).isEqualTo(read.get("samples"));
        }
    }

    @Test
    void tooFewEventsAreSaid() {
        int exitCode =
                run(
                        "--delivery=at-least-once --customers=300 --events=6000 --rate=5000"
                                + " --seconds=4 --checkpoint-interval=1s");

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).contains("ask for more --events");
    }

    @Test
    void wrongUseIsRefused() {
        assertThat(run("--delivery=sometimes")).isEqualTo(2);
        assertThat(run("--load=0")).isEqualTo(2);
        assertThat(run("--rate=0")).isEqualTo(2);
        assertThat(err.toString()).contains("--delivery must", "--load must", "--rate must");
    }

    private int run(String options) {
        return new CommandLine(new LatencyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(options.split(" ", -1));
    }
}
