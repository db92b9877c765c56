package dev.clientele.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.functions.customer.NamedDocument;
import dev.clientele.functions.customer.ProfilePace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What can be configured, what it does, and what is said when it is wrong. */
class JobOptionsTest {

    private static final String AS_OF = "--as-of=2026-01-01T00:00:00Z";
    private static final String POLICY = "--policy=retail-three-level";

    @TempDir private Path folder;

    static List<OptionMapping> mappings() {
        return OptionMapping.ALL;
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void optionHasItsDefault(OptionMapping mapping) throws Exception {
        assertThat(mapping.read(JobOptions.parse(POLICY))).isEqualTo(mapping.whenAbsent());
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void optionReachesWhatItIsFor(OptionMapping mapping) throws Exception {
        JobOptions options = JobOptions.parse(POLICY, mapping.option(), mapping.text());

        assertThat(mapping.read(options)).isEqualTo(mapping.value());
    }

    @Test
    void everyOptionIsTested() {
        List<String> tested = mappings().stream().map(OptionMapping::option).toList();

        assertThat(names())
                .filteredOn(
                        name ->
                                !List.of("--policy", "--models", "--kafka-config", "--execution")
                                        .contains(name))
                .containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void everyOptionIsExplained() {
        assertThat(options()).allSatisfy(option -> assertThat(option.description()).isNotEmpty());
    }

    @Test
    void severalProgrammesKeepTheirOrder() throws Exception {
        JobOptions options =
                JobOptions.parse("--policy=retail-three-level", "--policy=cdnow-three-level");

        assertThat(options.documents().policies())
                .extracting(NamedDocument::name)
                .containsExactly("retail-three-level", "cdnow-three-level");
    }

    @Test
    void policyAndModelsAreTakenAsTheyAre() throws Exception {
        Path policy = Files.writeString(folder.resolve("policy.json"), "{\"id\": 1}");
        Path models = Files.writeString(folder.resolve("models.json"), "{\"version\": 1}");

        JobOptions options = JobOptions.parse("--policy=" + policy, "--models=" + models);

        assertThat(options.documents().policies())
                .containsExactly(new NamedDocument(policy.toString(), "{\"id\": 1}"));
        assertThat(options.documents().fitted().json()).isEqualTo("{\"version\": 1}");
        assertThat(JobOptions.parse(POLICY).documents().policies().get(0).json())
                .contains("retail-three-level");
        assertThat(JobOptions.parse(POLICY).documents().fitted()).isNull();
    }

    @Test
    void aHistoryCanBeABatch() {
        assertThat(JobOptions.parse(POLICY, AS_OF).flink().get(ExecutionOptions.RUNTIME_MODE))
                .isEqualTo(RuntimeExecutionMode.STREAMING);
        assertThat(
                        JobOptions.parse(POLICY, AS_OF, "--execution=batch")
                                .flink()
                                .get(ExecutionOptions.RUNTIME_MODE))
                .isEqualTo(RuntimeExecutionMode.BATCH);
    }

    @Test
    void aJobWithoutEndIsNoBatch() {
        assertThatThrownBy(() -> JobOptions.parse(POLICY, "--execution=batch"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--execution batch needs --as-of");
    }

    @Test
    void flinkIsAskedForWhatKeepsAJobUpgradable() {
        var flink = JobOptions.parse(POLICY).flink();

        assertThat(flink.get(PipelineOptions.NAME)).isEqualTo("clientele customer value");
        assertThat(flink.get(PipelineOptions.GENERIC_TYPES)).isFalse();
        assertThat(flink.get(PipelineOptions.AUTO_GENERATE_UIDS)).isFalse();
        assertThat(flink.get(PipelineOptions.OBJECT_REUSE)).isTrue();
        assertThat(flink.get(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION))
                .isEqualTo(ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        assertThat(flink.get(RestartStrategyOptions.RESTART_STRATEGY))
                .isEqualTo("exponential-delay");
    }

    @Test
    void checkpointsAreIncrementalWhereTheBackendCan() {
        assertThat(JobOptions.parse(POLICY).flink())
                .returns(true, flink -> flink.get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS));
        assertThat(JobOptions.parse(POLICY, "--state-backend=hashmap").flink())
                .returns(false, flink -> flink.get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS));
    }

    @Test
    void policyIsNeeded() {
        assertThatThrownBy(JobOptions::parse)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--policy");
    }

    @Test
    void policyThatIsNeitherFileNorNameIsRefused() {
        JobOptions options = JobOptions.parse("--policy=nowhere");

        assertThatThrownBy(options::documents)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere is neither a file nor a shipped policy");
    }

    @Test
    void profilesWaitForTheCheckpointWhereNobodyCanReadThemEarlier() {
        assertThat(JobOptions.parse(POLICY).profiles().release())
                .isEqualTo(ProfilePace.Release.WITH_ROW);
        assertThat(JobOptions.parse(POLICY, "--delivery=at-least-once").profiles().release())
                .isEqualTo(ProfilePace.Release.SOON);
    }

    @Test
    void unknownOptionIsRefused() {
        assertThatThrownBy(() -> JobOptions.parse(POLICY, "--parallelisms=2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'--parallelisms=2'");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThatThrownBy(
                        () ->
                                JobOptions.parse(
                                        "--nonsense",
                                        "--start=yesterday",
                                        "--delivery=perhaps",
                                        "--idle-after=soon",
                                        "--partitions=0",
                                        "--replication-factor=0",
                                        "--parallelism=0",
                                        "--checkpoint-interval=9ms",
                                        "--transaction-timeout=9ms",
                                        "--state-backend=paper",
                                        "--execution=slow",
                                        "--kafka-config=" + folder.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "--policy",
                        "--nonsense",
                        "yesterday",
                        "'perhaps' is neither exactly-once nor at-least-once",
                        "'soon' is not a duration",
                        "--partitions must be at least 1",
                        "--replication-factor must be at least 1",
                        "--parallelism must be at least 1",
                        "--checkpoint-interval must be at least 10ms",
                        "--transaction-timeout must be longer than --checkpoint-interval",
                        "--state-backend must be rocksdb or hashmap",
                        "--execution must be streaming or batch",
                        "--kafka-config can't be read");
    }

    @Test
    void propertiesOfKafkaClientsComeFromTheFileAndTheCommandLine() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("client.properties"),
                        "security.protocol=SASL_SSL\nclient.rack=from the file\n");

        JobOptions options =
                JobOptions.parse(
                        POLICY,
                        "--kafka-config=" + file,
                        "--kafka=client.id=a",
                        "--kafka=security.protocol=SSL");

        assertThat(options.kafka().client())
                .isEqualTo(
                        Map.of(
                                "client.rack", "from the file",
                                "security.protocol", "SSL",
                                "client.id", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=hunter2\\u00zz", "password=hunter2\nother=\\u1"})
    void kafkaConfigThatIsNoPropertiesFileIsRefusedWithoutShowingIt(String content)
            throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), content);

        assertThatThrownBy(() -> JobOptions.parse(POLICY, "--kafka-config=" + file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--kafka-config can't be read")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void secretsAreNotInMessages() throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), "password=hunter2");
        String config = "--kafka-config=" + file;

        assertThatThrownBy(
                        () ->
                                JobOptions.parse(
                                        config, "--kafka=password=hunter2", "--partitions=0"))
                .hasMessageContaining("--partitions")
                .hasMessageContaining("password holds a secret in plain text")
                .hasMessageNotContaining("hunter2");
    }

    private static List<OptionSpec> options() {
        return CommandSpec.forAnnotatedObject(new JobOptions()).options();
    }

    private static List<String> names() {
        return options().stream().map(OptionSpec::longestName).toList();
    }
}
