package dev.clientele.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a user meets it. */
class GenerateCommandTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @Test
    void writesEventsTruthAndParameters() throws IOException {
        assertThat(run("--out", folder.toString())).isZero();

        assertThat(lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{") || !line.endsWith("}"));
        assertThat(Files.readAllLines(folder.resolve("truth.csv")))
                .hasSize(31)
                .first()
                .isEqualTo(
                        "customerId,joined,purchaseRatePerDay,dropoutProbability,"
                                + "meanOrderValue,orders,aliveUntil");
        JsonNode population =
                new ObjectMapper().readTree(folder.resolve("population.json").toFile());
        assertThat(population.get("purchases").get("model").asText()).isEqualTo("mbg-nbd");
        assertThat(population.get("unit").asText()).isEqualTo("days");
        assertThat(population.get("population").get("to").asText())
                .isEqualTo("2025-12-31T16:00:00Z");
    }

    @Test
    void printsWhatWasWritten() throws IOException {
        run("--out", folder.toString());

        assertThat(out.toString())
                .contains("%,d records of 30 customers".formatted(lines().size()))
                .contains("order", "interaction", "profile", "late", "duplicates", "broken");
    }

    @Test
    void theSameOptionsGiveTheSameBytes() throws IOException {
        run("--out", folder.resolve("one").toString());
        run("--out", folder.resolve("two").toString());

        for (String file : List.of("events.jsonl.gz", "truth.csv", "population.json")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
    }

    @Test
    void writesPlainTextIfAsked() throws IOException {
        run("--out", folder.toString());
        List<String> compressed = lines();

        assertThat(run("--out", folder.toString(), "--uncompressed", "--overwrite")).isZero();
        assertThat(Files.readAllLines(folder.resolve("events.jsonl"))).isEqualTo(compressed);
        assertThat(folder.resolve("events.jsonl.gz")).doesNotExist();
    }

    @Test
    void refusesAFolderWithEvents() throws IOException {
        Files.writeString(folder.resolve("mine.jsonl"), "{}");

        assertThat(run("--out", folder.toString())).isEqualTo(1);
        assertThat(error.toString())
                .contains(": holds events already (mine.jsonl)")
                .contains("--overwrite");
        assertThat(folder.resolve("events.jsonl.gz")).doesNotExist();
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("--out", file.toString())).isEqualTo(1);
        assertThat(error.toString()).contains("is a file, not a folder");
    }

    @Test
    void wrongOptionsAreWrongUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--out", folder.toString(), "--dirt", "7")).isEqualTo(2);
        assertThat(run("--out", folder.toString(), "--currency", "GOLD")).isEqualTo(2);
        assertThat(error.toString()).contains("dirt must be between 0 and 1").contains("GOLD");
    }

    private int run(String... options) {
        List<String> all =
                new ArrayList<>(List.of("--customers", "30", "--days", "60", "--to", "2026-01-01"));
        all.addAll(List.of(options));
        return new CommandLine(new GenerateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(error, true))
                .execute(all.toArray(String[]::new));
    }

    private List<String> lines() throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve("events.jsonl.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
