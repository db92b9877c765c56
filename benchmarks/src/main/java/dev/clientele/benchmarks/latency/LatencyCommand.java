package dev.clientele.benchmarks.latency;

import dev.clientele.benchmarks.cli.JobRunOptions;
import dev.clientele.benchmarks.cli.JsonOption;
import dev.clientele.benchmarks.cli.WorkloadOptions;
import dev.clientele.benchmarks.workload.EventMix;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.jobs.cluster.BrokerServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code bench latency}. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how long it takes from an event in Kafka to its decision in Kafka: until it"
                + " is written, and until a reader has it. Broker and job are processes of their"
                + " own on this machine.",
            "First the job works off a backlog, a third of the events, which tells its limit. Then"
                    + " events are sent at shares of that limit, or at given rates; the first fifth"
                    + " of each is left out."
        })
public final class LatencyCommand implements Callable<Integer> {

    private static final String BOTH = "both";
    private static final List<String> DELIVERIES = List.of("exactly-once", "at-least-once");

    @Option(
            names = "--delivery",
            paramLabel = "GUARANTEE",
            description = "exactly-once, at-least-once or both. Default: ${DEFAULT-VALUE}")
    private String delivery = BOTH;

    @Option(
            names = "--load",
            paramLabel = "SHARE",
            split = ",",
            description = "Shares of the limit, one after the other. Default: 0.5,0.8")
    private List<Double> loads = List.of(0.5, 0.8);

    @Option(
            names = "--rate",
            paramLabel = "N",
            split = ",",
            description = "Events a second, one after the other, instead of shares of the limit.")
    private List<Double> rates = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long events are sent at each. Default: ${DEFAULT-VALUE}")
    private int seconds = 60;

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "How many join over the history. Default: ${DEFAULT-VALUE}")
    private int customers = 100_000;

    @Option(
            names = "--events",
            paramLabel = "N",
            description =
                    "About how many they have together; enough for the backlog and all rates."
                            + " Default: ${DEFAULT-VALUE}")
    private long events = 9_000_000;

    @Mixin private WorkloadOptions workloadOptions = new WorkloadOptions();

    @Mixin private JobRunOptions jobOptions = new JobRunOptions();

    @Mixin private JsonOption json = new JsonOption();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        check();
        LatencySettings settings =
                new LatencySettings(
                        loads,
                        rates,
                        seconds,
                        jobOptions.parallelism(),
                        jobOptions.checkpointInterval(),
                        jobOptions.policy());
        List<LatencyResult> results = new ArrayList<>();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Workload workload = workload(folder.path());
            for (String each : delivery.equals(BOTH) ? DELIVERIES : List.of(delivery)) {
                results.addAll(run(settings, each, workload));
            }
        }
        print(results);
        json.write(Map.of("settings", settings(), "runs", results));
        return 0;
    }

    private void check() {
        require(
                delivery.equals(BOTH) || DELIVERIES.contains(delivery),
                "--delivery must be exactly-once, at-least-once or both");
        require(loads.stream().allMatch(load -> load > 0), "--load must be over 0");
        require(rates.stream().allMatch(rate -> rate >= 1), "--rate must be at least 1");
        require(seconds >= 1, "--seconds must be at least 1");
        require(customers >= 1, "--customers must be at least 1");
        require(events >= customers, "--events must be at least one a customer");
        workloadOptions.check(spec.commandLine());
        jobOptions.check(spec.commandLine());
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }

    /** Each on a broker of its own, so that what one leaves behind does not slow down the other. */
    private List<LatencyResult> run(LatencySettings settings, String each, Workload workload)
            throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path path = folder.path();
            try (BrokerServer broker = BrokerServer.start(path, path.resolve("logs"))) {
                return new LatencyRun(
                                settings,
                                each,
                                workload,
                                broker.bootstrapServers(),
                                path,
                                this::say)
                        .run();
            }
        }
    }

    private Workload workload(Path folder) throws IOException {
        say("making up the workload");
        // Without dirt: each event is sent once, and is decided when it comes.
        WorkloadSettings settings =
                workloadOptions.settings(
                        EventMix.DEFAULT, customers, events, 0, WorkloadOptions.FEWEST_PARTITIONS);
        return WorkloadOptions.write(settings, folder, spec.commandLine().getErr());
    }

    private Map<String, Object> settings() {
        return Map.of(
                "customers",
                customers,
                "skew",
                workloadOptions.skew().toString(),
                "seconds",
                seconds,
                "parallelism",
                jobOptions.parallelism(),
                "checkpointMillis",
                jobOptions.checkpointInterval().toMillis());
    }

    private void print(List<LatencyResult> results) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                String.format(
                        Locale.ROOT,
                        "%,d customers, rocksdb, parallelism %d, a checkpoint each %,.1f s, %d s at"
                                + " each rate",
                        customers,
                        jobOptions.parallelism(),
                        jobOptions.checkpointInterval().toMillis() / 1e3,
                        seconds));
        results.stream()
                .map(
                        result ->
                                "%s: limit %,.0f events/s"
                                        .formatted(result.delivery(), result.limit()))
                .distinct()
                .forEach(out::println);
        LatencyTable.print(out, results);
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
