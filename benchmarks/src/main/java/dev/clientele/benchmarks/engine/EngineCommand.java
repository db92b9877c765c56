package dev.clientele.benchmarks.engine;

import dev.clientele.benchmarks.cli.JsonOption;
import dev.clientele.benchmarks.cli.WorkloadOptions;
import dev.clientele.benchmarks.workload.EventMix;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.jobs.generate.PopulationConfig;
import dev.clientele.model.customer.Programmes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code bench engine}. */
@Command(
        name = "engine",
        mixinStandardHelpOptions = true,
        description = {
            "Measures what an event costs on one thread, stage by stage: parser, engine by type of"
                    + " event, JSON and row, without Flink, RocksDB and Kafka.",
            "Each event has its profile made and its row written and read back, which the job"
                    + " does once for several. The checksum is over all bytes that are sent: a"
                    + " change that only makes it faster leaves it alone."
        })
public final class EngineCommand implements Callable<Integer> {

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "How many there are. Default: ${DEFAULT-VALUE}")
    private int customers = 10_000;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "About how many they have together. Default: ${DEFAULT-VALUE}")
    private long events = 400_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description =
                    "How often all of it is done; the round of medium length is shown."
                            + " Default: ${DEFAULT-VALUE}")
    private int rounds = 5;

    @Option(
            names = "--policy",
            paramLabel = "FILE-OR-NAME",
            description = "Default: ${DEFAULT-VALUE}")
    private String policy = "retail-three-level";

    @Mixin private WorkloadOptions workloadOptions = new WorkloadOptions();

    @Mixin private JsonOption json = new JsonOption();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        require(customers >= 1, "--customers must be at least 1");
        require(events >= customers, "--events must be at least one a customer");
        require(rounds >= 1, "--rounds must be at least 1");
        workloadOptions.check(spec.commandLine());
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            List<EngineCost> costs = measure(workload(folder.path()));
            EngineTable.print(spec.commandLine().getOut(), ofMediumLength(costs));
            json.write(EngineJson.of(costs));
            return 0;
        }
    }

    private Workload workload(Path folder) throws IOException {
        WorkloadSettings settings =
                workloadOptions.settings(
                        EventMix.DEFAULT, customers, events, PopulationConfig.DEFAULT_DIRT, 1);
        return WorkloadOptions.write(settings, folder, spec.commandLine().getErr());
    }

    private List<EngineCost> measure(Workload workload)
            throws IOException, InvalidDocumentException {
        Programmes programmes = ProgrammeDocuments.of(List.of(policy), workload.models()).read();
        List<EngineCost> costs = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            EngineCost cost = EngineRound.of(workload, programmes);
            spec.commandLine()
                    .getErr()
                    .println(
                            String.format(
                                    Locale.ROOT,
                                    "round %d of %d: %.2f us a record",
                                    round,
                                    rounds,
                                    cost.micros()));
            costs.add(cost);
        }
        return costs;
    }

    private static EngineCost ofMediumLength(List<EngineCost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(EngineCost::micros))
                .toList()
                .get(costs.size() / 2);
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }
}
