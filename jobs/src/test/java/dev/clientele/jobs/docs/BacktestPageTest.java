package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.backtest.BacktestCommand;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** The page about back-tests shows the options there are. */
class BacktestPageTest {

    private final Page page = Page.of("docs/backtest.md");

    @Test
    void optionsAreThoseOfTheCommand() {
        List<String> options =
                CommandSpec.forAnnotatedObject(new BacktestCommand()).options().stream()
                        .filter(option -> !option.usageHelp())
                        .map(option -> option.longestName() + " " + option.paramLabel())
                        .toList();

        assertThat(page.table("| option | meaning |"))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(options);
    }

    @Test
    void filesAreNamed() {
        assertThat(page.table("| file | holds |"))
                .extracting(row -> row.get(0))
                .containsExactly("report.json", "customers.csv", "models.json", "page.html");
    }
}
