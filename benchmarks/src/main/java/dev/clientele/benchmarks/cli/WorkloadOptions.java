package dev.clientele.benchmarks.cli;

import dev.clientele.benchmarks.workload.EventMix;
import dev.clientele.benchmarks.workload.Skew;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.benchmarks.workload.WorkloadWriter;
import dev.clientele.jobs.cli.ProgressLine;
import dev.clientele.jobs.generate.PopulationConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * What a workload is made from, save for its size: how many customers and events there are is
 * another question in each command.
 */
public final class WorkloadOptions {

    /** As many as the topics of the job have. */
    public static final int FEWEST_PARTITIONS = 4;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Length of the history. Default: ${DEFAULT-VALUE}")
    private int days = WorkloadSettings.DEFAULT_DAYS;

    @Option(
            names = "--skew",
            paramLabel = "SKEW",
            converter = SkewConverter.class,
            description =
                    "How events are spread over customers: uniform, zipf=S for Zipf's law with"
                            + " exponent S, or population for the made-up one of generate."
                            + " Default: ${DEFAULT-VALUE}")
    private Skew skew = Skew.UNIFORM;

    @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private long seed = PopulationConfig.DEFAULT_SEED;

    /**
     * Refuses what no workload can be made from.
     *
     * @param command whose options these are
     * @throws ParameterException if the history is no day long
     */
    public void check(CommandLine command) {
        if (days < 1) {
            throw new ParameterException(command, "--days must be at least 1");
        }
    }

    /**
     * The settings of a workload.
     *
     * @param mix how often each type of event occurs
     * @param customers how many there are
     * @param events about how many events they have together
     * @param dirt share of events that come twice, late or with a broken copy
     * @param partitions over how many files the customers are spread
     * @return the settings
     */
    public WorkloadSettings settings(
            EventMix mix, int customers, long events, double dirt, int partitions) {
        return new WorkloadSettings(skew, mix, customers, events, days, seed, dirt, partitions);
    }

    /**
     * Makes a workload and says how far that is.
     *
     * @param settings what it is made from
     * @param folder where its files go, an existing folder
     * @param progress where it is said
     * @return the workload
     * @throws IOException if a file can't be written
     */
    public static Workload write(WorkloadSettings settings, Path folder, PrintWriter progress)
            throws IOException {
        ProgressLine line = new ProgressLine(progress, "events");
        Workload workload = WorkloadWriter.write(settings, folder, line::reached);
        line.end();
        return workload;
    }

    /**
     * The length of the history.
     *
     * @return in days
     */
    public int days() {
        return days;
    }

    /**
     * How events are spread over customers.
     *
     * @return uniformly unless told otherwise
     */
    public Skew skew() {
        return skew;
    }
}
