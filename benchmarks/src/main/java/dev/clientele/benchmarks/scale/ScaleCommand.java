package dev.clientele.benchmarks.scale;

import dev.clientele.benchmarks.cli.JobRunOptions;
import dev.clientele.benchmarks.cli.JsonOption;
import dev.clientele.benchmarks.cli.WorkloadOptions;
import dev.clientele.benchmarks.workload.EventMix;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.jobs.generate.PopulationConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.MemorySize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code bench scale}. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = {
            "Measures what more customers cost: events a second on a state of full size, bytes of"
                    + " state, full and incremental checkpoints, recovery. Or, with"
                    + " --one-customer, what more events of one customer cost.",
            "The whole job on RocksDB, without Kafka, its TaskManager in this process."
                    + " CLIENTELE_JAVA_OPTS=-Xmx... sets its heap."
        })
public final class ScaleCommand implements Callable<Integer> {

    /** No file of a partition may exceed 2 GB, and no event comes near to 500 bytes. */
    private static final long EVENTS_OF_A_PARTITION = 4_000_000;

    private static final int FEWEST_EVENTS = 1_000;

    @Option(
            names = "--customers",
            paramLabel = "N",
            split = ",",
            description = "One run each. Default: 10000,100000,1000000,10000000")
    private List<Integer> customers = List.of(10_000, 100_000, 1_000_000, 10_000_000);

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "About how many at least. Default: ${DEFAULT-VALUE}")
    private long events = 2_000_000;

    @Option(
            names = "--events-per-customer",
            paramLabel = "N",
            description = "About how many at least. Default: ${DEFAULT-VALUE}")
    private int eventsPerCustomer = 3;

    @Option(
            names = "--one-customer",
            paramLabel = "N",
            description =
                    "Only this: what each tenth of about so many events of one customer costs.")
    private Long oneCustomer;

    @Option(
            names = "--rocksdb-memory",
            paramLabel = "MEBIBYTES",
            description =
                    "What RocksDB has for blocks and write buffers, all tasks together."
                            + " Default: ${DEFAULT-VALUE}")
    private int rocksDbMebibytes = 512;

    @Option(
            names = "--compare-up-to",
            paramLabel = "N",
            description =
                    "Decisions are compared with those of the engine alone up to so many customers,"
                            + " who have to fit into the heap. Default: ${DEFAULT-VALUE}")
    private int compareUpTo = 1_000_000;

    @Mixin private WorkloadOptions workloadOptions = new WorkloadOptions();

    @Mixin private JobRunOptions jobOptions = new JobRunOptions();

    @Mixin private JsonOption json = new JsonOption();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        check();
        PrintWriter out = spec.commandLine().getOut();
        ScaleSettings settings =
                new ScaleSettings(
                        oneCustomer == null ? jobOptions.parallelism() : 1,
                        jobOptions.checkpointInterval(),
                        MemorySize.ofMebiBytes(rocksDbMebibytes),
                        jobOptions.policy());
        ScaleTable.print(out, settings);
        List<ScaleResult> results = new ArrayList<>();
        List<Tenths.Speed> tenths = List.of();
        if (oneCustomer == null) {
            printStates(out);
            results = customersOneAfterTheOther(out, settings);
        } else {
            tenths = oneCustomer(out, settings);
        }
        json.write(ScaleJson.of(settings, workloadOptions.skew(), results, tenths));
        return 0;
    }

    private void check() {
        require(customers.stream().allMatch(it -> it >= 1), "--customers must be at least 1");
        require(events >= FEWEST_EVENTS, "--events must be at least " + FEWEST_EVENTS);
        require(eventsPerCustomer >= 1, "--events-per-customer must be at least 1");
        require(
                oneCustomer == null || oneCustomer >= FEWEST_EVENTS,
                "--one-customer must be at least " + FEWEST_EVENTS + " events");
        workloadOptions.check(spec.commandLine());
        jobOptions.check(spec.commandLine());
        require(rocksDbMebibytes >= 1, "--rocksdb-memory must be at least 1");
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }

    private void printStates(PrintWriter out) throws Exception {
        for (int orders : List.of(RegularCustomer.ACTIVE_DAYS / 4, RegularCustomer.ACTIVE_DAYS)) {
            String who =
                    "a customer active on %d of %d days, with %d orders"
                            .formatted(RegularCustomer.ACTIVE_DAYS, RegularCustomer.DAYS, orders);
            CustomerBytes bytes =
                    CustomerBytes.of(RegularCustomer.after(jobOptions.policy(), orders));
            ScaleTable.print(out, who, bytes);
        }
    }

    private List<ScaleResult> customersOneAfterTheOther(PrintWriter out, ScaleSettings settings)
            throws Exception {
        List<ScaleResult> results = new ArrayList<>();
        ScaleTable.head(out);
        for (int count : customers) {
            long most = Math.max(events, (long) count * eventsPerCustomer);
            try (TemporaryFolder folder = TemporaryFolder.create()) {
                Workload workload = workload(count, most, folder.path());
                boolean compare = count <= compareUpTo;
                results.add(ScaleRun.run(settings, workload, compare, this::say));
            }
            ScaleTable.print(out, results.get(results.size() - 1));
        }
        return results;
    }

    private List<Tenths.Speed> oneCustomer(PrintWriter out, ScaleSettings settings)
            throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Workload workload = workload(1, oneCustomer, folder.path());
            out.println(
                    String.format(Locale.ROOT, "%,d events of one customer", workload.records()));
            List<Tenths.Speed> tenths = OneCustomerRun.run(settings, workload);
            ScaleTable.print(out, tenths);
            return tenths;
        }
    }

    private Workload workload(int count, long most, Path folder) throws IOException {
        long partitions = Math.max(jobOptions.parallelism(), most / EVENTS_OF_A_PARTITION);
        WorkloadSettings settings =
                workloadOptions.settings(
                        EventMix.DEFAULT,
                        count,
                        most,
                        PopulationConfig.DEFAULT_DIRT,
                        (int) Math.max(WorkloadOptions.FEWEST_PARTITIONS, partitions));
        say(String.format(Locale.ROOT, "%,d customers: making up the workload", count));
        return WorkloadOptions.write(settings, folder, spec.commandLine().getErr());
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
