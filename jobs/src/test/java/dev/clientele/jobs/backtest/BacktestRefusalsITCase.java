package dev.clientele.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.jobs.Clientele;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories from which there is little or nothing to be told. */
class BacktestRefusalsITCase {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @Test
    void tooLittleHistoryGoesByRulesAndIsJudgedAllTheSame() throws IOException {
        Path events =
                events(
                        Runs.order("ann", "2025-01-01", 5),
                        Runs.order("bob", "2025-01-10", 5),
                        Runs.order("ann", "2025-03-01", 5),
                        Runs.order("bob", "2025-04-01", 5));

        assertThat(backtest(events, "2025-02-01", 30)).as(error.toString()).isZero();

        JsonNode report = new JsonMapper().readTree(folder.resolve("out/report.json").toFile());
        assertThat(report.at("/facts/scorer").asText()).isEqualTo("rules");
        assertThat(report.at("/facts/why").asText()).contains("a fit needs 500");
        assertThat(report.at("/facts/withoutOrder").asInt()).isEqualTo(1);
        assertThat(report.at("/facts/baseRate").asDouble()).isEqualTo(0.5);
        assertThat(report.at("/leadTimes/0/rule/precision").isNull()).isTrue();
        assertThat(out.toString()).contains("score in use   rules", "no spell of silence");
    }

    @Test
    void aHorizonBeyondTheHistoryIsRefused() throws IOException {
        Path events = events(Runs.order("a", "2025-01-01", 5), Runs.order("a", "2025-03-01", 5));

        assertThat(backtest(events, "2025-02-01", 30)).isOne();

        assertThat(error.toString())
                .contains("the history ends on 2025-03-01")
                .contains("the latest --until for it is 2025-01-31T00:00:00Z");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aHistoryOfWhichAllIsReturnedHasNobodyToJudge() throws IOException {
        Path events =
                events(
                        Runs.order("a", "2025-01-01", 5),
                        Runs.returned("a", "2025-01-01", "2025-01-05"),
                        Runs.order("b", "2025-03-10", 5));

        assertThat(backtest(events, "2025-02-01", 30)).isOne();

        assertThat(error.toString()).contains("no customer has a purchase day up to 2025-01-31");
    }

    @Test
    void wrongOptionsAreToldTogether() throws IOException {
        assertThat(
                        backtest(
                                events(),
                                "2025-02-01",
                                0,
                                "--precision=1.5",
                                "--policy=cdnow-three-level",
                                "--time-zone=UTC"))
                .isEqualTo(2);

        assertThat(error.toString())
                .contains("--horizon must be 1 to 3650")
                .contains("--precision must be over 0 and at most 1")
                .contains("--time-zone is that of the policy");
    }

    @Test
    void aHistoryThatIsNotThereIsTold() {
        assertThat(backtest(folder.resolve("none.jsonl"), "2025-02-01", 30)).isOne();

        assertThat(error.toString()).contains("none.jsonl");
    }

    private Path events(String... lines) throws IOException {
        return Files.write(folder.resolve("events.jsonl"), List.of(lines));
    }

    private int backtest(Path events, String until, int horizon, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "backtest",
                                "--events=" + events,
                                "--until=" + until + "T00:00:00Z",
                                "--horizon=" + horizon,
                                "--out=" + folder.resolve("out")));
        args.addAll(List.of(more));
        return Clientele.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(error))
                .execute(args.toArray(String[]::new));
    }
}
