package dev.clientele.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.jobs.Clientele;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Public order histories, where they are at hand: the score in use must beat what needs no model.
 */
class BacktestPublicDataITCase {

    private static final Path DATA = Path.of("..", "..", "shared", "data");

    @TempDir private Path folder;

    @Test
    void cdnowByItsSecondHalf() throws IOException {
        Path table = existing("CDNOW_sample.txt");
        run(
                "import",
                "csv",
                table.toString(),
                "--delimiter=whitespace",
                "--no-header",
                "--customer=1",
                "--time=3",
                "--time-format=yyyyMMdd",
                "--amount=5",
                "--currency=USD",
                "--out=" + folder.resolve("events.jsonl"));

        JsonNode report = backtest("1997-10-01T00:00:00Z", "273", "UTC");

        assertThat(report.at("/facts/customers").asInt()).isEqualTo(2_349);
        assertThat(report.at("/facts/withoutOrder").asInt()).isEqualTo(1_665);
        requireBestOf(aucs(report), 0.782);
        assertThat(aucs(report).get("recency_days")).isCloseTo(0.771, within(0.001));
        requireReliable(report, 0.14);
    }

    @Test
    void onlineRetailByItsLastAutumn() throws IOException {
        Path table = existing("online_retail_uci.csv.gz");
        run(
                "import",
                "csv",
                table.toString(),
                "--customer=CustomerID",
                "--time=InvoiceDate",
                "--order=InvoiceNo",
                "--quantity=Quantity",
                "--unit-price=UnitPrice",
                "--currency=GBP",
                "--zone=Europe/London",
                "--cancelled-prefix=C",
                "--out=" + folder.resolve("events.jsonl"));

        JsonNode report = backtest("2011-09-01T00:00:00+01:00", "100", "Europe/London");

        requireBestOf(aucs(report), 0.743);
        assertThat(aucs(report).get("recency_days")).isCloseTo(0.685, within(0.001));
        assertThat(aucs(report).get("repeats")).isCloseTo(0.722, within(0.001));
        // Before Christmas more come than at any other time of the year.
        requireReliable(report, 0.17);
    }

    private static void requireBestOf(Map<String, Double> aucs, double atLeast) {
        double inUse = aucs.get("churn_score");
        assertThat(inUse).isGreaterThanOrEqualTo(atLeast);
        aucs.forEach(
                (name, auc) -> {
                    if (!name.equals("churn_score") && !name.equals("learned")) {
                        assertThat(inUse).as(name).isGreaterThan(auc);
                    }
                });
    }

    private static void requireReliable(JsonNode report, double atMost) {
        JsonNode deciles = report.at("/scorers/0/deciles");
        assertThat(deciles).hasSize(10);
        for (JsonNode decile : deciles) {
            assertThat(decile.get("predicted").asDouble())
                    .isCloseTo(decile.get("observed").asDouble(), within(atMost));
        }
    }

    private static Map<String, Double> aucs(JsonNode report) {
        Map<String, Double> aucs = new HashMap<>();
        for (JsonNode scorer : report.get("scorers")) {
            aucs.put(scorer.get("name").asText(), scorer.get("auc").asDouble());
        }
        return aucs;
    }

    private JsonNode backtest(String until, String horizon, String zone) throws IOException {
        run(
                "backtest",
                "--events=" + folder.resolve("events.jsonl"),
                "--until=" + until,
                "--horizon=" + horizon,
                "--time-zone=" + zone,
                "--out=" + folder);
        return new JsonMapper().readTree(folder.resolve("report.json").toFile());
    }

    private static Path existing(String name) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "skipped: there is no " + file);
        return file;
    }

    private static void run(String... args) {
        StringWriter error = new StringWriter();
        int exitCode =
                Clientele.commandLine()
                        .setOut(new PrintWriter(new StringWriter()))
                        .setErr(new PrintWriter(error))
                        .execute(args);
        assertThat(exitCode).as(error.toString()).isZero();
    }
}
