package dev.clientele.jobs.whatif;

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

/** The command as a user meets it, on a history counted by hand. */
class WhatIfCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @Test
    void matrixSaysWhoWouldMove() throws IOException {
        JsonNode matrix = report().get("matrix");

        assertThat(matrix.get("cells"))
                .extracting(
                        cell ->
                                cell.get("policyTier").asText()
                                        + " "
                                        + cell.get("candidateTier").asText()
                                        + " "
                                        + cell.get("customers").asText()
                                        + " "
                                        + cell.get("share").asText()
                                        + " "
                                        + cell.get("direction").asText())
                .containsExactly(
                        "low low 2 0.5 same",
                        "low high 0 0.0 up",
                        "high low 1 0.25 down",
                        "high high 1 0.25 same");
        assertThat(numbers(matrix, "customers", "moved", "down", "up", "other"))
                .containsExactly(4L, 1L, 1L, 0L, 0L);
    }

    @Test
    void moverIsListedWithTheSpendOfTheEnd() throws IOException {
        assertThat(report().get("movers"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"rankedBy": "spend(30)", "largest": [
                                  {"customerId": "cat", "policyTier": "high",
                                   "candidateTier": "low", "direction": "down",
                                   "metrics": {"spend(30)": 100.00}}]}
                                """));
    }

    @Test
    void changesAndFlapsAreCountedUnderBoth() throws IOException {
        JsonNode report = report();
        JsonNode policy = report.get("policy");
        JsonNode candidate = report.get("candidate");

        assertThat(numbers(policy.get("changes"), "enrolled", "upgrade", "downgrade"))
                .containsExactly(4L, 2L, 3L);
        assertThat(numbers(candidate.get("changes"), "enrolled", "upgrade", "downgrade"))
                .containsExactly(4L, 2L, 1L);
        assertThat(flaps(policy)).containsExactly(5L, 2L, 1L, 1L, 3L);
        assertThat(policy.get("flaps").get("share").asDouble()).isEqualTo(0.4);
        assertThat(flaps(candidate)).containsExactly(3L, 1L, 1L, 0L, 2L);
        assertThat(candidate.get("flaps").get("share").asDouble()).isEqualTo(0.333333);
        assertThat(policy.get("downgradesReversedByLateData").asLong()).isEqualTo(1);
        assertThat(candidate.get("downgradesReversedByLateData").asLong()).isZero();
    }

    private static List<Long> flaps(JsonNode side) {
        return numbers(
                side.get("flaps"),
                "moves",
                "undone",
                "upgradesUndone",
                "downgradesUndone",
                "recent");
    }

    @Test
    void sharesAreCountedAtMonthEnds() throws IOException {
        JsonNode report = report();

        assertThat(months(report.get("policy")))
                .containsExactly(
                        "2025-01-31 4 {\"low\":1,\"high\":3}",
                        "2025-02-28 4 {\"low\":2,\"high\":2}");
        assertThat(months(report.get("candidate")))
                .containsExactly(
                        "2025-01-31 4 {\"low\":4,\"high\":0}",
                        "2025-02-28 4 {\"low\":3,\"high\":1}");
    }

    private static List<String> months(JsonNode side) {
        List<String> months = new ArrayList<>();
        for (JsonNode month : side.get("months")) {
            months.add(
                    month.get("day").asText()
                            + " "
                            + month.get("customers").asText()
                            + " "
                            + month.get("tiers"));
        }
        return months;
    }

    @Test
    void costIsOneYuanACustomerDay() throws IOException {
        JsonNode report = report();

        assertThat(report.get("policy").get("cost"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"from": "2024-03-01", "to": "2025-02-28", "tiers": [
                                  {"tier": "low", "customerDays": 70, "cost": 0.00},
                                  {"tier": "high", "customerDays": 138, "cost": 138.00}],
                                 "customerDays": 208, "total": 138.00}
                                """));
        assertThat(report.get("candidate").get("cost").get("total").asText()).isEqualTo("10.0");
        assertThat(report.get("costDifference").asDouble()).isEqualTo(-128);
        JsonNode year = report.get("policy").get("costByYear").get(0);
        assertThat(year.get("from").asText()).isEqualTo("2025-01-02");
        assertThat(year.get("total").asDouble()).isEqualTo(138);
    }

    @Test
    void sharesAreHeldAgainstTheNearestInUse() throws IOException {
        JsonNode report = report();

        assertThat(report.get("policy").get("cuts").get(0).get("yardstick").asDouble())
                .isEqualTo(0.5);
        assertThat(report.get("candidate").get("cuts").get(0).get("yardstick").asDouble())
                .isEqualTo(0.2);
    }

    @Test
    void recordsAndCustomersThatAreLeftOutAreCounted() throws IOException {
        JsonNode report = report();

        assertThat(
                        numbers(
                                report.get("records"),
                                "read",
                                "usedByPolicy",
                                "usedByCandidate",
                                "late"))
                .containsExactly(12L, 11L, 11L, 1L);
        assertThat(numbers(report.get("leftOut"), "erased", "notEnrolled")).containsExactly(1L, 1L);
        assertThat(Files.readString(folder.resolve("out/what-if.html")))
                .doesNotContain(">eve<", ">fay<")
                .contains(">cat<");
    }

    @Test
    void aPolicyAgainstItselfMovesNobody() throws IOException {
        String policy = SmallHistory.policy(folder, "100").toString();
        run("--policy", policy, "--candidate", policy);

        assertThat(read().get("matrix").get("moved").asLong()).isZero();
        assertThat(read().get("policy")).isEqualTo(read().get("candidate"));
        assertThat(out.toString())
                .startsWith("Under shop of shop-100.json, nobody would be in another tier.");
    }

    @Test
    void multipliedThresholdsAreThoseOfTheMultipliedPolicy() throws IOException {
        JsonNode written = report();
        run("--policy", policy("100"), "--candidate-thresholds", "1.2");

        assertThat(read().get("candidate").get("title").asText())
                .isEqualTo("shop with thresholds +20 %");
        assertThat(read().get("matrix")).isEqualTo(written.get("matrix"));
        assertThat(read().get("candidate").get("months"))
                .isEqualTo(written.get("candidate").get("months"));
    }

    @Test
    void filesAreTheSameForAnyNumberOfThreads() throws IOException {
        run("--policy", policy("100"), "--candidate-thresholds", "1.2", "--parallelism", "1");
        List<String> one = files();
        run("--policy", policy("100"), "--candidate-thresholds", "1.2", "--parallelism", "5");

        assertThat(files()).isEqualTo(one);
    }

    private List<String> files() throws IOException {
        return List.of(
                Files.readString(folder.resolve("out/what-if.json")),
                Files.readString(folder.resolve("out/what-if.html")));
    }

    @Test
    void summarySaysTheSame() throws IOException {
        report();

        assertThat(out.toString())
                .startsWith(
                        "Under shop of shop-120.json, 1 of 4 customers (25.0 %) would be in another"
                                + " tier: 1 lower.")
                .contains("2  40.0 %", "1  33.3 %", "138.00", "what-if.html");
    }

    @Test
    void wrongUsageIsRefused() throws IOException {
        String policy = policy("100");

        assertThat(execute("--policy", policy)).isEqualTo(2);
        assertThat(execute("--policy", policy, "--candidate-thresholds", "0")).isEqualTo(2);
        assertThat(
                        execute(
                                "--policy",
                                policy,
                                "--candidate",
                                policy,
                                "--candidate-thresholds",
                                "1.2"))
                .isEqualTo(2);
        assertThat(error.toString())
                .contains(
                        "--candidate-thresholds must be over 0",
                        "mutually exclusive",
                        "--candidate=");
    }

    @Test
    void policiesOfTwoCurrenciesAreRefused() throws IOException {
        assertThat(execute("--policy", policy("100"), "--candidate", "online-retail-three-level"))
                .isEqualTo(1);
        assertThat(error.toString()).contains("shop has CNY, online-retail-three-level has GBP");
    }

    @Test
    void aThresholdThatGrowsTooLongIsRefused() throws IOException {
        assertThat(
                        execute(
                                "--policy",
                                policy("100"),
                                "--candidate-thresholds",
                                "1.2345678901234567891"))
                .isEqualTo(1);
        assertThat(error.toString()).contains("longer than 18 digits");
    }

    private JsonNode report() throws IOException {
        run("--policy", policy("100"), "--candidate", policy("120"));
        return read();
    }

    private String policy(String threshold) throws IOException {
        return SmallHistory.policy(folder, threshold).toString();
    }

    private JsonNode read() throws IOException {
        return JSON.readTree(folder.resolve("out/what-if.json").toFile());
    }

    private void run(String... options) throws IOException {
        assertThat(execute(options)).as(error::toString).isZero();
    }

    private int execute(String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of("what-if"));
        args.addAll(List.of("--events", SmallHistory.events(folder).toString()));
        args.addAll(List.of("--as-of", SmallHistory.END));
        args.addAll(List.of("--out", folder.resolve("out").toString()));
        args.addAll(List.of(options));
        return Clientele.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(error))
                .execute(args.toArray(String[]::new));
    }

    private static List<Long> numbers(JsonNode node, String... fields) {
        List<Long> numbers = new ArrayList<>();
        for (String field : fields) {
            numbers.add(node.get(field).asLong());
        }
        return numbers;
    }
}
