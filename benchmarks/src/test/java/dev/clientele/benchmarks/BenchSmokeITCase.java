package dev.clientele.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command from end to end; it fails if an answer is wrong. Speed is not looked at. */
class BenchSmokeITCase {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void contendersAnswerAsTheEngineDoes() throws Exception {
        Path json = folder.resolve("results.json");
        Path chart = folder.resolve("results.svg");

        int exitCode =
                bench(
                        "--source both --customers 100 --events 2000 --dirt 0.1"
                                + " --contenders clientele,kafka-streams,kafka-streams-engine,"
                                + "flink-sql,flink-sliding,stateless"
                                + " --checkpoint-interval 1s --warm-up 0 --runs 1"
                                + (" --json " + json + " --chart " + chart));

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString()).contains("clientele", "stateless", "100 %");
        JsonNode runs = new ObjectMapper().readTree(json.toFile()).get("runs");
        assertThat(names(runs, "kafka"))
                .containsExactly(
                        "clientele",
                        "kafka-streams",
                        "kafka-streams-engine",
                        "flink-sql",
                        "flink-sliding",
                        "stateless");
        assertThat(names(runs, "memory"))
                .containsExactly("clientele", "flink-sql", "flink-sliding", "stateless");
        for (JsonNode run : runs) {
            assertThat(run.get("eventsPerSecond")).hasSize(1);
            assertThat(run.get("customers").intValue()).isEqualTo(100);
            assertThat(run.get("events").longValue()).isBetween(1_500L, 2_500L);
        }
        assertThat(runs.get(0).get("stateBytes").longValue()).isPositive();
        assertThat(chart).content().contains("kafka-streams-engine", "from memory");
    }

    private static List<String> names(JsonNode runs, String source) {
        List<String> names = new ArrayList<>();
        for (JsonNode run : runs) {
            if (run.get("source").textValue().equals(source)) {
                names.add(run.get("name").textValue());
            }
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "models"})
    void changeIsDecidedAsTheEngineDoes(String change) throws Exception {
        Path json = folder.resolve("change.json");

        int exitCode =
                bench(
                        "policy-change --change %s --customers 2000 --seconds 5 --rate 1000 --json %s"
                                .formatted(change, json));

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString()).contains("in slices", "in one go", "longest pause");
        JsonNode runs = new ObjectMapper().readTree(json.toFile()).get("runs");
        assertThat(runs).hasSize(2);
        for (JsonNode run : runs) {
            assertThat(run.get("customers").longValue()).isBetween(1_000L, 2_000L);
            assertThat(run.get("before").get("eventsPerSecond").doubleValue()).isPositive();
        }
    }

    @Test
    void modelsAreAskedEachQuestion() throws Exception {
        Path json = folder.resolve("models.json");

        int exitCode =
                bench(
                        "models --forks 0 --warm-up 0 --measurements 1 --milliseconds 20 --json "
                                + json);

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("pAlive", "clv", "churnScore", "pareto-nbd", "of peer's");
        JsonNode runs = new ObjectMapper().readTree(json.toFile()).get("runs");
        assertThat(runs).hasSize(18);
        for (JsonNode run : runs) {
            assertThat(run.get("perSecond").doubleValue()).isPositive();
        }
    }

    @Test
    void engineSendsTheSameInEachRound() throws Exception {
        Path json = folder.resolve("engine.json");

        int exitCode = bench("engine --customers 50 --events 1000 --rounds 3 --json " + json);

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("interactions", "rows written", "clv-updates", "checksum");
        JsonNode rounds = new ObjectMapper().readTree(json.toFile()).get("rounds");
        assertThat(rounds).hasSize(3);
        for (JsonNode round : rounds) {
            assertThat(round.get("checksum")).isEqualTo(rounds.get(0).get("checksum"));
            assertThat(round.get("microsPerRecord").doubleValue()).isPositive();
            assertThat(round.get("stages").get("parsing").get("timesPerRecord").doubleValue())
                    .isEqualTo(1);
        }
    }

    private int bench(String options) {
        return ClienteleWithBenchmarks.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(("bench " + options).split(" "));
    }
}
