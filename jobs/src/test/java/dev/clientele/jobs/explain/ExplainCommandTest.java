package dev.clientele.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.jobs.explain.Forgeries.Forgery;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExplainCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;
    private List<JsonNode> decisions;
    private Path file;

    @BeforeEach
    void replay() throws IOException {
        decisions = Replays.ofClub(folder.resolve("club"));
        file = folder.resolve("records.json");
    }

    @Test
    void explainsEachKindOfDecisionAndFindsThemSound() throws IOException {
        assertThat(explain(lines(decisions))).isZero();

        assertThat(out.toString())
                .contains(
                        "became friend (before: guest)",
                        "The policy maps friend to companion.",
                        "was put into patron",
                        "Set by eve, \"a promise\", and held until 2025-05-01 00:00 Europe/Berlin.",
                        "so it goes one tier down, not below guest.",
                        "any of these, one is enough: (holds)",
                        "so it is not",
                        "points for spend within 120 days",
                        "member since 2024-03-10",
                        "is near the tier above guest",
                        "the downgrade of 2026-01-12 is off",
                        "is worth 0.00",
                        decisions.size() + " decisions checked: each follows from its receipt")
                .doesNotContain("WRONG");
    }

    @Test
    void tellsWhatWasAlteredAndFails() throws IOException {
        JsonNode decision = decisions.get(1);
        List<Forgery> forgeries = Forgeries.of(decision);
        List<JsonNode> records = new ArrayList<>(List.of(decision));
        forgeries.forEach(forgery -> records.add(forgery.record()));

        assertThat(explain(lines(records), "--quiet")).isOne();
        assertThat(out.toString())
                .contains(
                        "$.receipt.qualified: expected \"friend\", found \"friendx\"",
                        "$.receipt.rules.timeZone: must be a text, is missing",
                        "the record was altered after it was written",
                        records.size()
                                + " decisions checked: "
                                + forgeries.size()
                                + " do not follow");
    }

    @Test
    void takesOneCustomerOnlyAndRecordsWithLineBreaks() throws IOException {
        StringBuilder pretty = new StringBuilder();
        decisions.forEach(decision -> pretty.append(decision.toPrettyString()).append('\n'));

        assertThat(explain(pretty.toString(), "--customer", "ben")).isZero();
        assertThat(out.toString()).contains("ben/tier-changes/1").doesNotContain("ada/");
    }

    @Test
    void whatIsNoDecisionIsWrong() throws IOException {
        assertThat(explain("{\"customerId\": \"ada\", \"clock\": 1}")).isOne();
        assertThat(out.toString()).contains("$.decisionId: is not that of a decision");
    }

    @Test
    void failsWhereThereIsNothingToExplain() throws IOException {
        assertThat(explain(lines(decisions), "--customer", "nobody")).isOne();
        assertThat(explain("")).isOne();
        assertThat(explain("not json")).isOne();
        assertThat(run("--receipt", folder.resolve("absent").toString())).isOne();
        assertThat(err.toString())
                .contains(
                        "There is no decision of customer nobody in " + file,
                        "There is no decision in " + file,
                        file + " is not JSON",
                        "There is no file");
    }

    private static String lines(List<JsonNode> records) {
        StringBuilder lines = new StringBuilder();
        records.forEach(record -> lines.append(record).append('\n'));
        return lines.toString();
    }

    private int explain(String records, String... more) throws IOException {
        Files.writeString(file, records);
        List<String> args = new ArrayList<>(List.of("--receipt", file.toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        return new CommandLine(new ExplainCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
