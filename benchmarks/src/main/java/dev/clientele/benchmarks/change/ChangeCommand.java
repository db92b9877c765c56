package dev.clientele.benchmarks.change;

import dev.clientele.benchmarks.cli.JsonOption;
import dev.clientele.functions.customer.SweepPace;
import dev.clientele.jobs.cli.DurationConverter;
import java.io.PrintWriter;
import java.time.Duration;
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

/** The command {@code bench policy-change}. */
@Command(
        name = "policy-change",
        mixinStandardHelpOptions = true,
        description = {
            "Measures events a second and the longest pause between two events before, while and"
                    + " after a new version of the policy, or of the models, decides every customer"
                    + " anew.",
            "On RocksDB, without Kafka. Once as the job does it, in slices, and once with all"
                    + " customers in one go. Decisions are compared with those of the engine alone."
        })
public final class ChangeCommand implements Callable<Integer> {

    @Option(
            names = "--change",
            paramLabel = "WHAT",
            converter = ChangeConverter.class,
            description = "policy or models. Default: policy")
    private Change change = Change.POLICY;

    @Option(names = "--customers", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private int customers = 1_000_000;

    @Option(names = "--parallelism", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private int parallelism = 2;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description =
                    "How long events go on before, and again after. Default: ${DEFAULT-VALUE}")
    private int seconds = 20;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Events a second; 0 for as many as can be taken. Default: 0")
    private long rate;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Default: 10s")
    private Duration checkpointInterval = Duration.ofSeconds(10);

    @Mixin private JsonOption json = new JsonOption();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        require(parallelism >= 1, "--parallelism must be at least 1");
        require(customers >= parallelism, "--customers must be at least one a task");
        require(seconds >= 5, "--seconds must be at least 5");
        require(rate >= 0, "--rate must be at least 0");
        ChangeSettings settings = new ChangeSettings(change, customers, parallelism, seconds, rate);
        ChangeRun run = new ChangeRun(settings, checkpointInterval);
        List<ChangeResult> results = new ArrayList<>();
        for (Map.Entry<String, SweepPace> way : ways()) {
            spec.commandLine().getErr().println(way.getKey() + " ...");
            results.add(run.run(way.getKey(), way.getValue()));
        }
        print(results);
        json.write(Map.of("settings", settings, "runs", results));
        return 0;
    }

    private static List<Map.Entry<String, SweepPace>> ways() {
        return List.of(
                Map.entry("in slices", SweepPace.STANDARD),
                Map.entry("in one go", SweepPace.ALL_AT_ONCE));
    }

    private void print(List<ChangeResult> results) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                String.format(
                        Locale.ROOT,
                        "%,d customers, rocksdb, parallelism %d, %s",
                        customers,
                        parallelism,
                        rate == 0
                                ? "as many orders as can be taken"
                                : String.format(Locale.ROOT, "%,d orders/s", rate)));
        ChangeTable.print(out, results);
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }
}
