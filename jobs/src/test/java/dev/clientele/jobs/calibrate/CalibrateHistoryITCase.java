package dev.clientele.jobs.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.programme.ModelsReader;
import dev.clientele.jobs.Clientele;
import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.LearnedChance;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command over histories of events, on a cluster of its own in this process. */
class CalibrateHistoryITCase {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void calibratesASmallHistoryByRulesWhateverTheParallelism() throws Exception {
        Path events = Files.createDirectory(folder.resolve("events"));
        MadeUpHistory.write(MadeUpHistory.events(), events);
        String until = "--until=" + MadeUpHistory.UNTIL;

        assertThat(calibrate("--events=" + events, until, "--parallelism=1", report("1")))
                .as(err.toString())
                .isZero();
        byte[] models = Files.readAllBytes(folder.resolve("models.json"));
        assertThat(calibrate("--events=" + events, until, "--parallelism=2", report("2"))).isZero();

        assertThat(Files.readAllBytes(folder.resolve("models.json"))).isEqualTo(models);
        assertThat(folder.resolve("2.json")).hasSameBinaryContentAs(folder.resolve("1.json"));
        assertThat(ModelsReader.read(folder.resolve("models.json")).version())
                .startsWith("2025-07-31-");
        assertThat(out.toString())
                .contains("2 refused: not-json")
                .contains("seen before")
                .contains("2025-01-01 to 2025-07-31, 211 days")
                .contains("a fit needs 500");
    }

    @Test
    void aSecondCurrencyNeedsAPolicyWithRates() throws Exception {
        String order =
                """
                {"eventId": "e%1$d", "customerId": "c%1$d", "type": "order", "orderId": "o%1$d",\
                 "time": "2025-0%1$d-01T12:00:00Z", "amount": 10, "currency": "%2$s"}
                """;
        Path events =
                Files.writeString(
                        folder.resolve("e.jsonl"),
                        order.formatted(1, "CNY")
                                + order.formatted(2, "USD")
                                + order.formatted(3, "GBP"));

        assertThat(calibrate("--events=" + events)).isOne();
        assertThat(err.toString())
                .contains("several currencies (CNY 1, GBP 1, USD 1); give a --policy with rates");

        Path policy =
                Files.writeString(
                        folder.resolve("policy.json"),
                        """
                        {"id": "p", "version": 1, "effectiveFrom": "2020-01-01T00:00:00Z",
                         "approvedBy": "x", "timeZone": "Asia/Shanghai", "currency": "CNY",
                         "rates": {"USD": 7}, "tiers": [{"id": "member"}]}
                        """);
        assertThat(calibrate("--events=" + events, "--policy=" + policy, "--first-day"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("1 refused: unsupported-currency")
                .contains("2, with 2 purchase days in CNY")
                .contains("mean 40.0000, of 2 customers");
    }

    @Test
    void aHistoryWithoutEventsIsTold() throws Exception {
        Path events = Files.writeString(folder.resolve("e.jsonl"), "nothing\n");

        assertThat(calibrate("--events=" + events)).isOne();
        assertThat(err.toString()).contains("holds no event among 1 records");
    }

    @Test
    void aTornFileIsTold() throws Exception {
        MadeUpHistory.write(MadeUpHistory.events(), folder);
        Path whole = folder.resolve("part-2.jsonl.gz");
        byte[] bytes = Files.readAllBytes(whole);
        Path torn = folder.resolve("torn.jsonl.gz");
        Files.write(torn, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(calibrate("--events=" + torn)).isOne();
        assertThat(err.toString()).contains("torn.jsonl.gz is no whole gzip file");
    }

    /** Figures of the public CDNOW sample: 39 weeks to learn from, 39 to judge by. */
    @Test
    void judgesCdnowByItsSecondHalf() throws Exception {
        Path table = Path.of("..", "..", "shared", "data", "CDNOW_sample.txt");
        assumeTrue(Files.exists(table), "skipped: there is no ../shared/data/CDNOW_sample.txt");
        Path events = folder.resolve("cdnow.jsonl");
        assertThat(
                        Clientele.run(
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
                                "--out=" + events))
                .isZero();

        assertThat(
                        calibrate(
                                "--events=" + events,
                                "--until=1997-10-01T00:00:00Z",
                                "--churn-horizon-days=273",
                                report("cdnow")))
                .isZero();

        JsonNode json = new ObjectMapper().readTree(folder.resolve("cdnow.json").toFile());
        // eight customers have nothing but orders of 0.00 until then
        assertThat(json.at("/facts/customers").asInt()).isEqualTo(2_349);
        assertThat(json.at("/facts/days").asDouble()).isEqualTo(272);
        JsonNode holdout = json.at("/fits/0/holdout");
        assertThat(holdout.path("length").asDouble()).isEqualTo(39);
        assertThat(holdout.path("actualPurchases").asDouble()).isEqualTo(1_882);
        assertThat(Math.round(holdout.path("expectedPurchases").asDouble())).isEqualTo(1_653);
        assertThat(json.at("/fits/0/validation/length").asDouble()).isEqualTo(68 / 7.0);
        assertThat(json.at("/timeline/weeks")).hasSize(78);
        assertThat(json.at("/churn/scorer").asText()).isEqualTo("learned");
        assertThat(json.at("/churn/learned/days").asInt()).isEqualTo(109);
        assertThat(json.at("/churn/holdout/learned/auc").asDouble()).isGreaterThan(0.782);
    }

    @Test
    void learnsTheSameWhateverTheParallelism() throws Exception {
        Path events = folder.resolve("population");
        assertThat(
                        Clientele.run(
                                "generate",
                                "--customers=1200",
                                "--to=2026-01-01",
                                "--out=" + events))
                .isZero();

        assertThat(calibrate("--events=" + events, "--parallelism=1", report("1"))).isZero();
        byte[] models = Files.readAllBytes(folder.resolve("models.json"));
        assertThat(calibrate("--events=" + events, "--parallelism=2", report("2"))).isZero();

        assertThat(Files.readAllBytes(folder.resolve("models.json"))).isEqualTo(models);
        assertThat(folder.resolve("2.json")).hasSameBinaryContentAs(folder.resolve("1.json"));
        LearnedChance learned = ModelsReader.read(folder.resolve("models.json")).learned();
        assertThat(learned.weight(ChurnFeature.MODEL_LOG_ODDS)).isPositive();
        assertThat(learned.weight(ChurnFeature.INTERACTIONS)).isNegative();
        JsonNode file = new ObjectMapper().readTree(models);
        assertThat(file.at("/churn/horizonDays").asInt()).isEqualTo(90);
        assertThat(out.toString()).contains("churn score, over 90 days", "learned");
    }

    private String report(String name) {
        return "--report=" + folder.resolve(name + ".json");
    }

    private int calibrate(String... options) {
        List<String> args =
                new ArrayList<>(List.of("calibrate", "--out=" + folder.resolve("models.json")));
        args.addAll(List.of(options));
        return Clientele.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args.toArray(String[]::new));
    }
}
