package dev.clientele.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ClienteleTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine =
            Clientele.commandLine()
                    .addSubcommand(new Failing())
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err));

    @Test
    void helpAndVersionAreDone() {
        assertThat(commandLine.execute("--help")).isZero();
        assertThat(commandLine.execute("--version")).isZero();
        assertThat(out.toString()).contains("Usage: clientele", "clientele (not packaged)");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void wrongUsageIsTwoAndShowsTheUsage() {
        assertThat(commandLine.execute()).isEqualTo(2);
        assertThat(commandLine.execute("--nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("Which command?", "'--nonsense'", "Usage: clientele");
    }

    @Test
    void failureIsOneAndOneLine() {
        assertThat(commandLine.execute("fail")).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("no such folder");
    }

    @Command(name = "fail")
    private static final class Failing implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("no such folder");
        }
    }
}
