package dev.clientele.benchmarks;

import dev.clientele.benchmarks.change.ChangeCommand;
import dev.clientele.benchmarks.cli.JobRunOptions;
import dev.clientele.benchmarks.cli.JsonOption;
import dev.clientele.benchmarks.cli.WorkloadOptions;
import dev.clientele.benchmarks.engine.EngineCommand;
import dev.clientele.benchmarks.latency.LatencyCommand;
import dev.clientele.benchmarks.models.ModelsCommand;
import dev.clientele.benchmarks.scale.ScaleCommand;
import dev.clientele.benchmarks.workload.EventMix;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.jobs.generate.PopulationConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            ChangeCommand.class,
            EngineCommand.class,
            LatencyCommand.class,
            ModelsCommand.class,
            ScaleCommand.class
        },
        description = {
            "Measures events a second on this machine: the whole job, others that do less, and the"
                    + " same job without state, which is the ceiling.",
            "Without Kafka, events come from memory-mapped files, and output is counted and"
                    + " discarded. Start-up and warm-up are left out. Each run's decisions are"
                    + " compared with those of the engine alone."
        })
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "How many there are. Default: ${DEFAULT-VALUE}")
    private int customers = 100_000;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "About how many they have together. Default: ${DEFAULT-VALUE}")
    private long events = 4_000_000;

    @Option(
            names = "--types",
            paramLabel = "TYPE=WEIGHT,...",
            converter = EventMixConverter.class,
            description =
                    "How often each type of event occurs; not for a population."
                            + " Default: ${DEFAULT-VALUE}")
    private EventMix types = EventMix.DEFAULT;

    @Option(
            names = "--dirt",
            paramLabel = "SHARE",
            description =
                    "Share of events that come late, twice, or with a broken copy."
                            + " Default: ${DEFAULT-VALUE}")
    private double dirt = PopulationConfig.DEFAULT_DIRT;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "Also draw the results there, as SVG.")
    private Path chart;

    @Mixin private WorkloadOptions workloadOptions = new WorkloadOptions();

    @Mixin private JobRunOptions jobOptions = new JobRunOptions();

    @Mixin private ComparisonOptions comparisonOptions = new ComparisonOptions();

    @Mixin private JsonOption json = new JsonOption();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        check();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Workload workload = workload(folder.path());
            Comparison comparison = comparisonOptions.over(workload, jobOptions);
            List<Result> results = comparison.run(workload, folder.path(), this::say);
            print(workload, comparison, results);
            json.write(ResultJson.of(workload, jobOptions.parallelism(), results));
            if (chart != null) {
                ResultChart.write(chart, subject(workload), results);
            }
            return 0;
        }
    }

    private void check() {
        require(customers >= 1, "--customers must be at least 1");
        require(events >= customers, "--events must be at least one a customer");
        workloadOptions.check(spec.commandLine());
        require(dirt >= 0 && dirt <= 1, "--dirt must be a share, 0 to 1");
        jobOptions.check(spec.commandLine());
        comparisonOptions.check(spec.commandLine(), jobOptions.policy());
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }

    private Workload workload(Path folder) throws IOException {
        int partitions = Math.max(WorkloadOptions.FEWEST_PARTITIONS, jobOptions.parallelism());
        WorkloadSettings settings =
                workloadOptions.settings(types, customers, events, dirt, partitions);
        say("making up the workload");
        return WorkloadOptions.write(settings, folder, spec.commandLine().getErr());
    }

    private void print(Workload workload, Comparison comparison, List<Result> results) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(subject(workload));
        out.println(
                String.format(
                        Locale.ROOT,
                        "%s, parallelism %d, %d runs after %d to warm up",
                        comparison.settings().stateBackend(),
                        comparison.settings().parallelism(),
                        comparison.runs(),
                        comparison.warmUps()));
        ResultTable.print(out, workload, results);
    }

    private String subject(Workload workload) {
        return String.format(
                Locale.ROOT,
                "%,d events of %,d customers over %d days, %s, %.0f %% of them from the busiest"
                        + " 1 %% of customers",
                workload.records(),
                workload.customers(),
                workloadOptions.days(),
                workload.skew(),
                100 * workload.busiestShare());
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
