package dev.clientele.benchmarks;

import dev.clientele.jobs.Clientele;
import picocli.CommandLine;

/** The command {@code clientele} as the launcher runs it: with {@code bench}. */
public final class ClienteleWithBenchmarks {

    private ClienteleWithBenchmarks() {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return Clientele.commandLine().addSubcommand(new BenchCommand());
    }
}
