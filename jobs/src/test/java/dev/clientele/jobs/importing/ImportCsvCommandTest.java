package dev.clientele.jobs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a user meets it: what it prints, and how it fails. */
class ImportCsvCommandTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();
    private Path events;

    @BeforeEach
    void chooseOutput() {
        events = folder.resolve("events.jsonl");
    }

    @Test
    void printsASummary() throws IOException {
        Path file = table("who,when,what", "a,2026-01-01,10.00", ",2026-01-01,1", "b,2026-01-02,5");

        assertThat(run(file, "--amount", "what")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "rows                 3",
                        "orders               2",
                        "returns              0",
                        "customers            2",
                        "first                2026-01-01T00:00:00Z",
                        "last                 2026-01-02T00:00:00Z",
                        "ordered              15.00",
                        "returned             0",
                        "rows used            2",
                        "rows set aside       1",
                        "  no-customer        1   (first on line 3)",
                        "wrote " + events);
        assertThat(events).isRegularFile();
    }

    @Test
    void aWrongColumnIsNamedWithThoseThereAre() throws IOException {
        Path file = table("who,when,total");

        assertThat(run(file, "--amount", "what")).isEqualTo(1);
        assertThat(error.toString())
                .contains(file + ": line 1: no column 'what' (--amount)")
                .contains("who, when, total");
        assertThat(events).doesNotExist();
    }

    @Test
    void aWrongCellIsNamedWithItsPlace() throws IOException {
        Path file = table("who,when,what", "a,2026-01-01,\"1\"", "b,2026-01-02,\"1,5\"");

        assertThat(run(file, "--amount", "what")).isEqualTo(1);
        assertThat(error.toString())
                .contains("line 3, column what: expected a number such as 1234.50, got '1,5'");
    }

    @Test
    void aShortRowIsNamed() throws IOException {
        assertThat(run(table("who,when,what", "", "a;2026-01-01"), "--amount", "what"))
                .isEqualTo(1);
        assertThat(error.toString()).contains("line 3: has 1 column(s)", "check --delimiter");
    }

    @Test
    void linesAreCountedAsInTheFile() throws IOException {
        Path file = table("who,when,what", "\"a\nb\",2026-01-01,1", "c,2026-01-01,x");

        run(file, "--amount", "what");

        assertThat(error.toString()).contains("line 4, column what");
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.writeString(latin, "who,when,what\né,2026-01-01,1\n", StandardCharsets.ISO_8859_1);
        Path cut = Files.write(folder.resolve("cut.csv.gz"), new byte[] {0x1f});

        assertThat(run(folder.resolve("none.csv"), "--amount", "what")).isEqualTo(1);
        assertThat(run(latin, "--amount", "what")).isEqualTo(1);
        assertThat(run(cut, "--amount", "what")).isEqualTo(1);
        assertThat(run(table(), "--amount", "what")).isEqualTo(1);
        assertThat(error.toString())
                .contains("none.csv: no such file")
                .contains("latin.csv: is not UTF-8; name its charset with --charset")
                .contains("cut.csv.gz: ends too early")
                .contains("orders.csv: is empty");
        assertThat(run(latin, "--amount", "what", "--charset", "ISO-8859-1")).isZero();
        assertThat(Files.readString(events)).contains("\"customerId\":\"é\"");
    }

    @Test
    void existingEventsAreKeptUnlessAskedOtherwise() throws IOException {
        Path file = table("who,when,what", "a,2026-01-01,1");
        Files.writeString(events, "mine");

        assertThat(run(file, "--amount", "what")).isEqualTo(1);
        assertThat(events).hasContent("mine");
        assertThat(error.toString()).contains("exists already", "--overwrite");
        assertThat(run(file, "--amount", "what", "--overwrite")).isZero();
        assertThat(events).content().contains("csv-a-1");
    }

    @Test
    void wrongOptionsAreWrongUsage() throws IOException {
        Path file = table("who,when,what");

        assertThat(run(file)).isEqualTo(2);
        assertThat(run(file, "--amount", "a", "--unit-price", "b", "--quantity", "c")).isEqualTo(2);
        assertThat(run(file, "--unit-price", "b")).isEqualTo(2);
        assertThat(run(file, "--amount", "a", "--sku", "b")).isEqualTo(2);
        assertThat(run(file, "--amount", "a", "--negative", "return")).isEqualTo(2);
        assertThat(run(file, "--amount", "a", "--cancelled", "maybe")).isEqualTo(2);
        assertThat(run(file, "--amount", "a", "--delimiter", "ab")).isEqualTo(2);
        assertThat(run(file, "--amount", "a", "--time-format", "often")).isEqualTo(2);
        assertThat(run(file, "--amount", "a", "--currency", "XAU")).isEqualTo(2);
        assertThat(run(file, "--amount", "a", "--out", "events.txt")).isEqualTo(2);
        assertThat(new CommandLine(new ImportCommand()).setErr(new PrintWriter(error)).execute())
                .isEqualTo(2);
    }

    @Test
    void theHelpTellsWhatACancellationMeans() {
        assertThat(new CommandLine(new ImportCsvCommand()).getUsageMessage())
                .contains("set-aside (default) or return")
                .contains("C123 gives back 123");
    }

    private Path table(String... rows) throws IOException {
        return Files.write(folder.resolve("orders.csv"), List.of(rows));
    }

    private int run(Path file, String... options) {
        List<String> all = new ArrayList<>(List.of("csv", file.toString()));
        all.addAll(List.of("--customer", "who", "--time", "when"));
        all.addAll(List.of(options));
        if (!all.contains("--out")) {
            all.addAll(List.of("--out", events.toString()));
        }
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(error, true))
                .execute(all.toArray(String[]::new));
    }
}
