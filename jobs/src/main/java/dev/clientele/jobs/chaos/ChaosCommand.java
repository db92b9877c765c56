package dev.clientele.jobs.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.clientele.jobs.generate.PopulationConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code chaos}. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the job on a real cluster of processes and kills them, one a round: TaskManagers,"
                    + " the JobManager, the broker.",
            "Fails if what was sent is not exactly what a replay and an undisturbed job send."
        })
public final class ChaosCommand implements Callable<Integer> {

    private static final int UNCLEAN = 1;
    private static final int SLOTS = 2;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Kills, each kind as often as the others. Default: ${DEFAULT-VALUE}")
    private int rounds = 6;

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "Customers who are made up. Default: ${DEFAULT-VALUE}")
    private int customers = 1_000;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Events sent a second. Default: ${DEFAULT-VALUE}")
    private double rate = 100;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of events and kills. Default: ${DEFAULT-VALUE}")
    private long seed = PopulationConfig.DEFAULT_SEED;

    @Option(
            names = "--policy",
            paramLabel = "FILE-OR-NAME",
            description = "A policy file, or a shipped policy's name. Default: ${DEFAULT-VALUE}")
    private String policy = "retail-three-level";

    @Option(
            names = "--task-managers",
            paramLabel = "N",
            description = "TaskManagers, of two slots each. Default: ${DEFAULT-VALUE}")
    private int taskManagers = 2;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Of every operator. Default: all slots, so that no kill is in vain.")
    private Integer parallelism;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where logs, outputs and report.json go; new or empty. Default: a temporary"
                            + " folder, which stays if something is wrong.")
    private Path out;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        check(rounds >= 1 && customers >= 1, "--rounds and --customers must be at least 1");
        check(rate > 0, "--rate must be above 0");
        check(taskManagers >= 1, "--task-managers must be at least 1");
        int slots = SLOTS * taskManagers;
        check(
                parallelism == null || (parallelism >= 1 && parallelism <= slots),
                "--parallelism must be 1 to " + slots + ", twice --task-managers");
        Path folder = folder();
        // That the broker can't be reached is no news here.
        Configurator.setAllLevels("org.apache.kafka", Level.ERROR);
        PrintWriter terminal = spec.commandLine().getOut();
        ChaosReport report;
        try {
            report = new ChaosRun(settings(folder), terminal).run();
        } catch (IOException failed) {
            throw new IOException(
                    failed.getMessage() + " (all logs are in " + folder + ")", failed);
        }
        ReportText.print(report, terminal);
        if (out != null || !report.isClean()) {
            terminal.println("report and logs in " + folder);
            write(report, folder);
        } else {
            delete(folder);
        }
        return report.isClean() ? 0 : UNCLEAN;
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }

    private ChaosSettings settings(Path folder) {
        return new ChaosSettings(
                rounds,
                customers,
                rate,
                seed,
                policy,
                taskManagers,
                parallelism == null ? SLOTS * taskManagers : parallelism,
                folder);
    }

    private Path folder() throws IOException {
        if (out == null) {
            return Files.createTempDirectory("clientele-chaos-");
        }
        Path folder = Files.createDirectories(out).toAbsolutePath().normalize();
        try (Stream<Path> files = Files.list(folder)) {
            check(files.findAny().isEmpty(), folder + " is not empty; give another --out");
        }
        return folder;
    }

    private static void write(ChaosReport report, Path folder) throws IOException {
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(folder.resolve("report.json").toFile(), report);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
