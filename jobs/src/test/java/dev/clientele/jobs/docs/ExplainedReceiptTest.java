package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.explain.ExplainCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The README's records follow from their receipts, and one is explained as the page shows. */
class ExplainedReceiptTest {

    private static final String BLOCK = "(?s)^```json\\R(\\{\\R? *\"decisionId\".*?)^```$";

    private final StringWriter out = new StringWriter();

    @TempDir private Path folder;

    @Test
    void theRecordsOfTheReadmeAreSound() throws IOException {
        int exit = explain(String.join("", Page.of("README.md").find(BLOCK)), "--quiet");

        assertThat(out).hasToString("4 decisions checked: each follows from its receipt\n");
        assertThat(exit).isZero();
    }

    @Test
    void theTierChangeIsExplainedAsShown() throws IOException {
        explain(Page.of("README.md").find(BLOCK).get(0));

        String shown = Page.of("docs/marketers.md").after("output: explain");
        assertThat(out.toString().strip()).isEqualTo(shown.strip());
    }

    private int explain(String records, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("records.json"), records);
        List<String> args = new ArrayList<>(List.of("--receipt", file.toString()));
        args.addAll(List.of(more));
        return new CommandLine(new ExplainCommand())
                .setOut(new PrintWriter(out))
                .execute(args.toArray(String[]::new));
    }
}
