package dev.clientele.jobs;

import dev.clientele.functions.customer.ProfilePace;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.jobs.cli.DeadLetterOption;
import dev.clientele.jobs.cli.DurationConverter;
import dev.clientele.jobs.cli.PanelConverter;
import dev.clientele.jobs.kafka.ClientOptions;
import dev.clientele.jobs.kafka.KafkaSettings;
import dev.clientele.jobs.state.PointLookups;
import dev.clientele.model.drift.Panel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Everything that can be configured of the job, with its defaults. */
public final class JobOptions {

    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE-OR-NAME",
            description =
                    "A policy file (one version or an array), or a shipped policy's name;"
                            + " repeatable: the first is the main programme, the others run beside"
                            + " it.")
    private List<String> policies;

    @Option(
            names = "--models",
            paramLabel = "FILE",
            description =
                    "Fitted models, one version or an array of dated ones; without them value and"
                            + " churn go by rules.")
    private Path models;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of topics that are created. Default: ${DEFAULT-VALUE}")
    private int partitions = 4;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            description = "Replicas of topics that are created. Default: the broker's.")
    private short replicationFactor = -1;

    @Option(
            names = "--group-id",
            paramLabel = "TEXT",
            description = "Consumer group that shows the progress. Default: ${DEFAULT-VALUE}")
    private String groupId = "clientele";

    @Option(
            names = "--start",
            paramLabel = "WHERE",
            description =
                    "Where to begin without checkpoint: ${COMPLETION-CANDIDATES}."
                            + " Default: ${DEFAULT-VALUE}")
    private KafkaSettings.Start start = KafkaSettings.Start.EARLIEST;

    @Option(
            names = "--delivery",
            paramLabel = "GUARANTEE",
            description = "exactly-once or at-least-once. Default: exactly-once")
    private DeliveryGuarantee delivery = DeliveryGuarantee.EXACTLY_ONCE;

    @Option(
            names = "--transactional-id-prefix",
            paramLabel = "TEXT",
            description =
                    "What the job's transactions are named by; of its own for every job on a"
                            + " Kafka cluster. Default: ${DEFAULT-VALUE}")
    private String transactionalIdPrefix = "clientele";

    @Option(
            names = "--transaction-timeout",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description =
                    "For how long a transaction outlives a job that is down; at most the broker's"
                            + " transaction.max.timeout.ms. Default: 15min")
    private Duration transactionTimeout = LONGEST_TRANSACTION;

    @Option(
            names = "--out-of-orderness",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "How far behind the latest event time the watermark is. Default: 5min")
    private Duration outOfOrderness = Duration.ofMinutes(5);

    @Option(
            names = "--idle-after",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description =
                    "After how long without record a partition is silent; when all are, time"
                            + " follows the machine's clock. Default: 30s")
    private Duration idleAfter = Duration.ofSeconds(30);

    @Option(
            names = "--profile-interval",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "How long a changed profile may wait without decision. Default: 1min")
    private Duration profileInterval = Duration.ofMinutes(1);

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Of every operator. Default: the cluster's.")
    private Integer parallelism;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Also how late exactly-once records may be. Default: 10s")
    private Duration checkpointInterval = Duration.ofSeconds(10);

    @Option(
            names = "--checkpoint-dir",
            paramLabel = "URI",
            description = "Where checkpoints go. Default: the cluster's.")
    private String checkpointDir;

    @Option(
            names = "--restore",
            paramLabel = "URI",
            description =
                    "The checkpoint or savepoint to go on from. Default: none, or flink run's -s.")
    private String restore;

    @Option(
            names = "--state-backend",
            paramLabel = "NAME",
            description = "rocksdb or hashmap. Default: ${DEFAULT-VALUE}")
    private String stateBackend = "rocksdb";

    @Option(
            names = "--drift-panel",
            paramLabel = "SHARE",
            converter = PanelConverter.class,
            description =
                    "The share of customers, 0 to 1, whose orders are held against what models"
                            + " expected. Default: 0.02")
    private Panel panel = Panel.STANDARD;

    @Mixin private DeadLetterOption deadLetters = new DeadLetterOption();

    @Mixin private HistoryOptions history = new HistoryOptions();

    @Mixin private ClientOptions kafka = new ClientOptions();

    private Map<String, String> client = Map.of();

    /**
     * Reads options.
     *
     * @param args {@code --option value} pairs
     * @return the options
     * @throws IllegalArgumentException with every fault, if one is unknown, missing or wrong
     */
    public static JobOptions parse(String... args) {
        JobOptions options = new JobOptions();
        CommandSpec spec = CommandSpec.create().name(CustomerValueJob.NAME);
        spec.addMixin("job", CommandSpec.forAnnotatedObject(options));
        CommandLine commandLine = configured(new CommandLine(spec));
        collectFaults(commandLine);
        commandLine.parseArgs(args);
        try {
            options.check(commandLine);
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return options;
    }

    /**
     * Lets a command line go on after a wrong option, so that {@link #check} names all of them.
     *
     * @param commandLine that of the job's command
     */
    static void collectFaults(CommandLine commandLine) {
        commandLine.getCommandSpec().parser().collectErrors(true);
    }

    /**
     * Lets a command line read the options' types.
     *
     * @param commandLine any
     * @return the same
     */
    static CommandLine configured(CommandLine commandLine) {
        return commandLine
                .registerConverter(DeliveryGuarantee.class, JobOptions::delivery)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static DeliveryGuarantee delivery(String value) {
        return switch (value) {
            case "exactly-once" -> DeliveryGuarantee.EXACTLY_ONCE;
            case "at-least-once" -> DeliveryGuarantee.AT_LEAST_ONCE;
            default ->
                    throw new CommandLine.TypeConversionException(
                            "'" + value + "' is neither exactly-once nor at-least-once");
        };
    }

    /**
     * Checks all options.
     *
     * @param commandLine the command line that has parsed them
     * @throws ParameterException with every fault
     */
    void check(CommandLine commandLine) {
        List<String> faults = new ArrayList<>();
        for (Exception fault : commandLine.getParseResult().errors()) {
            faults.add(fault.getMessage());
        }
        faults.addAll(faults());
        if (!faults.isEmpty()) {
            throw new ParameterException(commandLine, String.join(System.lineSeparator(), faults));
        }
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        require(faults, partitions >= 1, "--partitions must be at least 1");
        require(
                faults,
                replicationFactor == -1 || replicationFactor >= 1,
                "--replication-factor must be at least 1");
        require(
                faults,
                parallelism == null || parallelism >= 1,
                "--parallelism must be at least 1");
        require(
                faults,
                checkpointInterval.compareTo(Duration.ofMillis(10)) >= 0,
                "--checkpoint-interval must be at least 10ms");
        require(
                faults,
                transactionTimeout.compareTo(checkpointInterval) > 0,
                "--transaction-timeout must be longer than --checkpoint-interval");
        require(
                faults,
                List.of("rocksdb", "hashmap").contains(stateBackend),
                "--state-backend must be rocksdb or hashmap");
        history.check(faults);
        readKafkaConfig(faults);
        return faults;
    }

    private static void require(List<String> faults, boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void readKafkaConfig(List<String> faults) {
        try {
            client = kafka.properties();
        } catch (IOException | IllegalArgumentException e) {
            faults.add(e.getMessage());
        }
    }

    /**
     * How to speak to Kafka.
     *
     * @return the settings
     */
    public KafkaSettings kafka() {
        return new KafkaSettings(
                kafka.bootstrapServers(),
                kafka.topicPrefix(),
                groupId,
                start,
                delivery,
                transactionalIdPrefix,
                transactionTimeout,
                partitions,
                replicationFactor,
                outOfOrderness,
                idleAfter,
                client);
    }

    /**
     * The policy and the models.
     *
     * @return their documents, unread
     * @throws IOException if one can't be found or read
     */
    public ProgrammeDocuments documents() throws IOException {
        return ProgrammeDocuments.of(policies, models);
    }

    /**
     * Of whom models' expectations are held against what came.
     *
     * @return the panel
     */
    public Panel panel() {
        return panel;
    }

    /**
     * How dead letters show the records that can't be used.
     *
     * @return the form
     */
    public DeadLetterForm deadLetters() {
        return deadLetters.form();
    }

    /**
     * Up to when a history is decided, at whose end the job ends.
     *
     * @return null for a job that goes on
     */
    public Instant asOf() {
        return history.asOf();
    }

    /**
     * How long profiles may wait: for the checkpoint where nobody can read them earlier.
     *
     * @return the interval that was given, and when they go out by the delivery
     */
    public ProfilePace profiles() {
        return delivery == DeliveryGuarantee.EXACTLY_ONCE
                ? new ProfilePace(profileInterval, ProfilePace.Release.WITH_ROW)
                : ProfilePace.soon(profileInterval);
    }

    /**
     * What the job asks of Flink: no Kryo, no generated uids, incremental checkpoints that are kept
     * when the job is cancelled, and restarts for as long as it takes.
     *
     * @return the configuration
     */
    public Configuration flink() {
        Configuration flink = new Configuration();
        flink.set(PipelineOptions.NAME, CustomerValueJob.NAME);
        flink.set(ExecutionOptions.RUNTIME_MODE, history.mode());
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointInterval);
        flink.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, stateBackend.equals("rocksdb"));
        flink.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        flink.set(StateBackendOptions.STATE_BACKEND, stateBackend);
        flink.set(RocksDBOptions.OPTIONS_FACTORY, PointLookups.class.getName());
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        if (parallelism != null) {
            flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        }
        if (restore != null) {
            flink.set(StateRecoveryOptions.SAVEPOINT_PATH, restore);
        }
        if (checkpointDir != null) {
            flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpointDir);
        }
        return flink;
    }
}
