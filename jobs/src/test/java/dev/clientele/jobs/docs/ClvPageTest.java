package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.calibration.ModelFit;
import dev.clientele.jobs.score.ScoreCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The page about customer lifetime value shows what there is. */
class ClvPageTest {

    private final Page page = Page.of("docs/clv.md");

    @TempDir private Path folder;

    @Test
    void scoresAreWhatIsShown() throws IOException {
        Path scored = folder.resolve("scored.csv");
        int exit =
                new CommandLine(new ScoreCommand())
                        .execute(
                                "--models=" + Page.ROOT.resolve("docs/examples/models.json"),
                                "--customers=" + Page.ROOT.resolve("docs/examples/customers.csv"),
                                "--horizon=52",
                                "--out=" + scored);

        assertThat(exit).isZero();
        assertThat(Files.readString(scored).replace("\r\n", "\n"))
                .isEqualTo(page.after("output: score"));
    }

    @Test
    void everyPurchaseModelIsListed() {
        String heading = "| model | customers buy at their own rate, and leave | paper |";

        assertThat(page.table(heading)).extracting(row -> row.get(0)).containsAll(ModelFit.NAMES);
    }
}
