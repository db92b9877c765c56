package dev.clientele.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be measured is refused before anything is started, whichever command shares it. */
class BenchOptionsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"bench", "bench latency", "bench scale"})
    void sharedOptionsAreRefusedAlike(String command) {
        assertThat(run(command + " --days 0")).isEqualTo(2);
        assertThat(run(command + " --parallelism 0")).isEqualTo(2);
        assertThat(run(command + " --skew steep")).isEqualTo(2);
        assertThat(run(command + " --checkpoint-interval soon")).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "--days must be at least 1",
                        "--parallelism must be at least 1",
                        "'--skew'",
                        "'--checkpoint-interval'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--customers 0 | --customers must be at least 1",
                "--customers 10 --events 9 | --events must be at least one a customer",
                "--dirt 1.1 | --dirt must be a share, 0 to 1",
                "--source paper | --source must be memory, kafka or both",
                "--state-backend paper | --state-backend must be rocksdb or hashmap",
                "--contenders clientele,nobody | --contenders must be of clientele",
                "--runs 0 | --runs must be at least 1",
                "--warm-up -1 | --warm-up must be at least 0"
            })
    void theComparisonIsRefused(String options, String fault) {
        assertThat(run("bench " + options)).isEqualTo(2);
        assertThat(err.toString()).contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--customers 0 | --customers must be at least 1",
                "--customers 10 --events 9 | --events must be at least one a customer",
                "--rounds 0 | --rounds must be at least 1",
                "--days 0 | --days must be at least 1"
            })
    void theEngineAloneIsRefused(String options, String fault) {
        assertThat(run("bench engine " + options)).isEqualTo(2);
        assertThat(err.toString()).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "bench latency", "bench scale"})
    void sharedOptionsAreInTheHelp(String command) {
        assertThat(run(command + " --help")).isZero();
        assertThat(out.toString())
                .contains("--days=N", "Default: 425", "--seed=N", "Default: 20260101")
                .contains("--policy=FILE-OR-NAME", "Default: retail-three-level")
                .contains("--parallelism=N", "--checkpoint-interval=DURATION", "--json=FILE");
    }

    private int run(String command) {
        return ClienteleWithBenchmarks.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(command.split(" "));
    }
}
