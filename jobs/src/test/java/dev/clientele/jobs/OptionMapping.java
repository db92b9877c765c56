package dev.clientele.jobs;

import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.jobs.kafka.KafkaSettings;
import dev.clientele.model.drift.Panel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * Where an option arrives.
 *
 * @param option its name
 * @param read reads it where it is used
 * @param whenAbsent what is there by default
 * @param text a value on the command line, not the default
 * @param value what it is then
 */
record OptionMapping(
        String option,
        Function<JobOptions, Object> read,
        Object whenAbsent,
        String text,
        Object value) {

    /** All but the options that name files. */
    static final List<OptionMapping> ALL =
            List.of(
                    kafka(
                            "--bootstrap-servers",
                            KafkaSettings::bootstrapServers,
                            "localhost:9092",
                            "a:1,b:2",
                            "a:1,b:2"),
                    kafka("--topic-prefix", KafkaSettings::topicPrefix, "", "dev.", "dev."),
                    kafka("--partitions", KafkaSettings::partitions, 4, "12", 12),
                    kafka(
                            "--replication-factor",
                            KafkaSettings::replicationFactor,
                            (short) -1,
                            "3",
                            (short) 3),
                    kafka("--group-id", KafkaSettings::groupId, "clientele", "other", "other"),
                    kafka(
                            "--start",
                            KafkaSettings::start,
                            KafkaSettings.Start.EARLIEST,
                            "latest",
                            KafkaSettings.Start.LATEST),
                    kafka(
                            "--delivery",
                            KafkaSettings::delivery,
                            DeliveryGuarantee.EXACTLY_ONCE,
                            "at-least-once",
                            DeliveryGuarantee.AT_LEAST_ONCE),
                    kafka(
                            "--transactional-id-prefix",
                            KafkaSettings::transactionalIdPrefix,
                            "clientele",
                            "other",
                            "other"),
                    kafka(
                            "--transaction-timeout",
                            KafkaSettings::transactionTimeout,
                            Duration.ofMinutes(15),
                            "1h",
                            Duration.ofHours(1)),
                    kafka(
                            "--out-of-orderness",
                            KafkaSettings::outOfOrderness,
                            Duration.ofMinutes(5),
                            "500ms",
                            Duration.ofMillis(500)),
                    kafka(
                            "--idle-after",
                            KafkaSettings::idleAfter,
                            Duration.ofSeconds(30),
                            "10s",
                            Duration.ofSeconds(10)),
                    kafka("--kafka", KafkaSettings::client, Map.of(), "a=b=c", Map.of("a", "b=c")),
                    new OptionMapping(
                            "--profile-interval",
                            options -> options.profiles().interval(),
                            Duration.ofMinutes(1),
                            "PT2S",
                            Duration.ofSeconds(2)),
                    new OptionMapping(
                            "--parallelism",
                            options -> options.flink().getOptional(CoreOptions.DEFAULT_PARALLELISM),
                            Optional.empty(),
                            "3",
                            Optional.of(3)),
                    new OptionMapping(
                            "--checkpoint-interval",
                            options ->
                                    options.flink()
                                            .get(CheckpointingOptions.CHECKPOINTING_INTERVAL),
                            Duration.ofSeconds(10),
                            "1min",
                            Duration.ofMinutes(1)),
                    new OptionMapping(
                            "--checkpoint-dir",
                            options ->
                                    options.flink()
                                            .getOptional(
                                                    CheckpointingOptions.CHECKPOINTS_DIRECTORY),
                            Optional.empty(),
                            "s3://bucket/state",
                            Optional.of("s3://bucket/state")),
                    new OptionMapping(
                            "--restore",
                            options ->
                                    options.flink()
                                            .getOptional(StateRecoveryOptions.SAVEPOINT_PATH),
                            Optional.empty(),
                            "s3://bucket/chk-7",
                            Optional.of("s3://bucket/chk-7")),
                    new OptionMapping(
                            "--state-backend",
                            options -> options.flink().get(StateBackendOptions.STATE_BACKEND),
                            "rocksdb",
                            "hashmap",
                            "hashmap"),
                    new OptionMapping(
                            "--drift-panel",
                            JobOptions::panel,
                            new Panel(0.02),
                            "0.5",
                            new Panel(0.5)),
                    new OptionMapping(
                            "--dead-letters",
                            JobOptions::deadLetters,
                            DeadLetterForm.WHOLE,
                            "erased-masked",
                            DeadLetterForm.ERASED_MASKED),
                    new OptionMapping(
                            "--as-of",
                            JobOptions::asOf,
                            null,
                            "2026-01-01T00:00:00+08:00",
                            Instant.parse("2025-12-31T16:00:00Z")));

    private static OptionMapping kafka(
            String option,
            Function<KafkaSettings, Object> read,
            Object whenAbsent,
            String text,
            Object value) {
        return new OptionMapping(
                option, options -> read.apply(options.kafka()), whenAbsent, text, value);
    }

    Object read(JobOptions options) {
        return read.apply(options);
    }

    @Override
    public String toString() {
        return option;
    }
}
