package dev.clientele.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BacktestOptionsTest {

    private static final List<String> NEEDED =
            List.of("--events", "orders", "--until", "2026-01-01T00:00:00Z", "--horizon", "90");

    @Test
    void historyInstantAndHorizonAreEnough() {
        assertThat(parsed(List.of()).out()).isEqualTo(Path.of("backtest"));
    }

    @Test
    void theFilesGoWhereOneSays() {
        assertThat(parsed(List.of("--out", "judged")).out()).isEqualTo(Path.of("judged"));
    }

    private static BacktestOptions parsed(List<String> more) {
        List<String> arguments = new ArrayList<>(NEEDED);
        arguments.addAll(more);
        return CommandLine.populateCommand(new BacktestOptions(), arguments.toArray(String[]::new));
    }
}
