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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted of made-up customers is what two replays of the same events wrote. */
class WhatIfAgainstReplayTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String END = "2026-01-01T00:00:00+08:00";

    @TempDir private Path folder;

    private JsonNode report;

    @BeforeEach
    void runWhatIf() throws IOException {
        run(
                "generate",
                "--customers=150",
                "--to=2026-01-01",
                "--dirt=0.1",
                "--out=" + folder.resolve("population"));
        run(
                "what-if",
                "--events=" + folder.resolve("population"),
                "--policy=" + lively("lively", 300),
                "--candidate=" + lively("stricter", 360),
                "--as-of=" + END,
                "--out=" + folder.resolve("compared"));
        report = JSON.readTree(folder.resolve("compared/what-if.json").toFile());
    }

    @Test
    void changesAndTiersAreThoseOfReplays() throws IOException {
        assertThat(report.get("records").get("late").asLong()).isPositive();
        assertThat(report.get("matrix").get("moved").asLong()).isPositive();
        assertThat(report.get("policy").get("changes").get("downgrade").asLong()).isPositive();
        Path first = replay("lively", 300);
        Path second = replay("stricter", 360);

        assertThat(changes("policy")).isEqualTo(count(first, "tier-changes", "change"));
        assertThat(changes("candidate")).isEqualTo(count(second, "tier-changes", "change"));
        assertThat(tiers("policy")).isEqualTo(count(first, "customer-profiles", "tier"));
        assertThat(tiers("candidate")).isEqualTo(count(second, "customer-profiles", "tier"));
    }

    /** A policy under which customers rise and fall often. */
    private Path lively(String id, int threshold) throws IOException {
        return Files.writeString(
                folder.resolve(id + ".json"),
                """
                {"id": "%s", "version": 1, "effectiveFrom": "2020-01-01T00:00:00+08:00",
                 "approvedBy": "crm", "timeZone": "Asia/Shanghai", "currency": "CNY",
                 "tiers": [
                   {"id": "low"},
                   {"id": "high", "enter": {"metric": "spend", "days": 45, "atLeast": %d}}]}
                """
                        .formatted(id, threshold));
    }

    private Path replay(String id, int threshold) throws IOException {
        Path out = folder.resolve("replayed-" + id);
        run(
                "replay",
                "--events=" + folder.resolve("population"),
                "--policy=" + lively(id, threshold),
                "--as-of=" + END,
                "--out=" + out);
        return out;
    }

    private Map<String, Long> changes(String side) {
        Map<String, Long> changes = new HashMap<>();
        for (Map.Entry<String, JsonNode> change : report.get(side).get("changes").properties()) {
            if (change.getValue().asLong() > 0) {
                changes.put(change.getKey(), change.getValue().asLong());
            }
        }
        return changes;
    }

    private Map<String, Long> tiers(String side) {
        Map<String, Long> tiers = new HashMap<>();
        for (JsonNode tier : report.get(side).get("tiers")) {
            tiers.put(tier.get("id").asText(), tier.get("customers").asLong());
        }
        return tiers;
    }

    private static Map<String, Long> count(Path folder, String topic, String field)
            throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(topic + ".jsonl"))) {
            counts.merge(JSON.readTree(line).get(field).asText(), 1L, Long::sum);
        }
        return counts;
    }

    private static void run(String... args) {
        StringWriter out = new StringWriter();
        int exit =
                Clientele.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(out))
                        .execute(args);
        assertThat(exit).as(out::toString).isZero();
    }
}
