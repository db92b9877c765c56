package dev.clientele.benchmarks.cli;

import dev.clientele.jobs.cli.DurationConverter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How the job that is measured runs. */
public final class JobRunOptions {

    @Option(
            names = "--policy",
            paramLabel = "FILE-OR-NAME",
            description = "Default: ${DEFAULT-VALUE}")
    private String policy = "retail-three-level";

    @Option(names = "--parallelism", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private int parallelism = 2;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Default: 10s")
    private Duration checkpointInterval = Duration.ofSeconds(10);

    /**
     * Refuses what no job can run with.
     *
     * @param command whose options these are
     * @throws ParameterException if there is no task
     */
    public void check(CommandLine command) {
        if (parallelism < 1) {
            throw new ParameterException(command, "--parallelism must be at least 1");
        }
    }

    /**
     * The policy.
     *
     * @return a file, or a shipped policy's name
     */
    public String policy() {
        return policy;
    }

    /**
     * The parallelism of every operator.
     *
     * @return at least 1
     */
    public int parallelism() {
        return parallelism;
    }

    /**
     * The time from one checkpoint to the next.
     *
     * @return 10 seconds unless told otherwise
     */
    public Duration checkpointInterval() {
        return checkpointInterval;
    }
}
