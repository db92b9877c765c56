package dev.clientele.jobs.replay;

import dev.clientele.jobs.cli.InstantConverter;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of whatever runs the engine over files: which history, up to when, how wide. */
public final class HistoryInput {

    private static final int MOST_THREADS = 256;

    @Option(
            names = "--events",
            required = true,
            paramLabel = "PATH",
            description = "A .jsonl or .jsonl.gz file, or a folder of them, read in name order.")
    private Path events;

    @Option(
            names = "--models",
            paramLabel = "FILE",
            description =
                    "Fitted models, one version or an array of dated ones; without them value and"
                            + " churn go by rules.")
    private Path models;

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Where every customer's clock ends, as 2026-01-01T00:00:00+08:00.")
    private Instant asOf;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description =
                    "Threads; the output is the same for any number. Default: ${DEFAULT-VALUE}")
    private int parallelism = Math.min(4, Runtime.getRuntime().availableProcessors());

    /**
     * Checks what no type can.
     *
     * @param commandLine whose options these are
     * @throws ParameterException if a number is out of its range
     */
    public void check(CommandLine commandLine) {
        if (parallelism < 1 || parallelism > MOST_THREADS) {
            throw new ParameterException(commandLine, "--parallelism must be 1 to " + MOST_THREADS);
        }
    }

    /**
     * The history.
     *
     * @return a file or a folder
     */
    public Path events() {
        return events;
    }

    /**
     * The fitted models.
     *
     * @return a file; null to go by rules
     */
    public Path models() {
        return models;
    }

    /**
     * Where every customer's clock ends.
     *
     * @return epoch milliseconds
     */
    public long end() {
        return asOf.toEpochMilli();
    }

    /**
     * How many threads decide.
     *
     * @return at least 1
     */
    public int parallelism() {
        return parallelism;
    }
}
