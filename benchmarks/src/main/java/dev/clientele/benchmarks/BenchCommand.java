package dev.clientele.benchmarks;

import dev.clientele.benchmarks.change.ChangeCommand;
import dev.clientele.benchmarks.engine.EngineAlone;
import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.flink.FlinkSettings;
import dev.clientele.benchmarks.kafka.LoadedTopic;
import dev.clientele.benchmarks.latency.LatencyCommand;
import dev.clientele.benchmarks.models.ModelsCommand;
import dev.clientele.benchmarks.scale.ScaleCommand;
import dev.clientele.benchmarks.streams.StreamsProcess;
import dev.clientele.benchmarks.workload.EventMix;
import dev.clientele.benchmarks.workload.Skew;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.benchmarks.workload.WorkloadWriter;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.jobs.cli.DurationConverter;
import dev.clientele.jobs.cli.ProgressLine;
import dev.clientele.jobs.generate.PopulationConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
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

    /** As many as the topics of the job have. */
    private static final int FEWEST_PARTITIONS = 4;

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "How many there are. Default: ${DEFAULT-VALUE}")
    private int customers = 100_000;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "About how many they have together. Default: ${DEFAULT-VALUE}")
    private long events = 2_000_000;

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

    @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private long seed = PopulationConfig.DEFAULT_SEED;

    @Option(
            names = "--policy",
            paramLabel = "FILE-OR-NAME",
            description = "Default: ${DEFAULT-VALUE}")
    private String policy = "retail-three-level";

    @Option(
            names = "--without-models",
            description = "Value and churn go by rules, instead of by the population's own models.")
    private boolean withoutModels;

    @Option(
            names = "--contenders",
            paramLabel = "NAME,...",
            split = ",",
            description =
                    "Who runs; besides the usual ones there are flink-sliding and flink-hopping,"
                            + " which take hours for a million events. Default: ${DEFAULT-VALUE}")
    private List<String> contenders = Contenders.USUAL;

    @Option(names = "--parallelism", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private int parallelism = 2;

    @Option(
            names = "--state-backend",
            paramLabel = "NAME",
            description = "rocksdb or hashmap. Default: ${DEFAULT-VALUE}")
    private String stateBackend = "rocksdb";

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Default: 10s")
    private Duration checkpointInterval = Duration.ofSeconds(10);

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Measured runs of each, in turn. Default: ${DEFAULT-VALUE}")
    private int runs = 3;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Runs of each before those. Default: ${DEFAULT-VALUE}")
    private int warmUps = 1;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description =
                    "memory, kafka or both: where events come from. From Kafka, decisions go"
                            + " there too, exactly once. Default: ${DEFAULT-VALUE}")
    private String source = "memory";

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results there.")
    private Path json;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "Also draw the results there, as SVG.")
    private Path chart;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        check();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Workload workload = workload(folder.path());
            List<Result> results = measure(workload, folder.path());
            print(workload, results);
            if (json != null) {
                ResultJson.write(json, workload, parallelism, results);
            }
            if (chart != null) {
                ResultChart.write(chart, subject(workload), results);
            }
            return 0;
        }
    }

    private void check() {
        require(customers >= 1, "--customers must be at least 1");
        require(events >= customers, "--events must be at least one a customer");
        require(days >= 1, "--days must be at least 1");
        require(dirt >= 0 && dirt <= 1, "--dirt must be a share, 0 to 1");
        require(parallelism >= 1, "--parallelism must be at least 1");
        require(
                List.of("rocksdb", "hashmap").contains(stateBackend),
                "--state-backend must be rocksdb or hashmap");
        require(
                List.of("memory", "kafka", "both").contains(source),
                "--source must be memory, kafka or both");
        List<String> known =
                Stream.concat(Contenders.USUAL.stream(), Contenders.SLOW.stream()).toList();
        require(
                known.containsAll(contenders),
                "--contenders must be of " + String.join(", ", known));
        require(runs >= 1, "--runs must be at least 1");
        require(warmUps >= 0, "--warm-up must be at least 0");
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }

    private Workload workload(Path folder) throws IOException {
        int partitions = Math.max(FEWEST_PARTITIONS, parallelism);
        WorkloadSettings settings =
                new WorkloadSettings(skew, types, customers, events, days, seed, dirt, partitions);
        say("making up the workload");
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), "events");
        Workload workload = WorkloadWriter.write(settings, folder, progress::reached);
        progress.end();
        return workload;
    }

    private List<Result> measure(Workload workload, Path folder) throws Exception {
        Path models = withoutModels ? null : workload.models();
        FlinkSettings settings =
                new FlinkSettings(parallelism, stateBackend, checkpointInterval, policy, models);
        say("asking the engine alone");
        RightAnswers right =
                EngineAlone.answers(
                        workload, ProgrammeDocuments.of(List.of(policy), models).read());
        Benchmark benchmark = new Benchmark(workload, right, this::say);
        Contenders asked = new Contenders(settings, contenders);
        if (source.equals("memory")) {
            return benchmark.run(asked.ofMemory(), warmUps, runs);
        }
        say("loading the topic");
        try (LoadedTopic topic = LoadedTopic.load(workload, folder.resolve("kafka"));
                StreamsProcess streams = StreamsProcess.start(folder.resolve("streams"))) {
            List<Contender> all = new ArrayList<>(asked.ofKafka(topic, streams));
            if (source.equals("both")) {
                all.addAll(asked.ofMemory());
            }
            return benchmark.run(all, warmUps, runs);
        }
    }

    private void print(Workload workload, List<Result> results) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(subject(workload));
        out.println(
                String.format(
                        Locale.ROOT,
                        "%s, parallelism %d, %d runs after %d to warm up",
                        stateBackend,
                        parallelism,
                        runs,
                        warmUps));
        ResultTable.print(out, workload, results);
    }

    private String subject(Workload workload) {
        return String.format(
                Locale.ROOT,
                "%,d events of %,d customers over %d days, %s, %.0f %% of them from the busiest"
                        + " 1 %% of customers",
                workload.records(),
                workload.customers(),
                days,
                workload.skew(),
                100 * workload.busiestShare());
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
