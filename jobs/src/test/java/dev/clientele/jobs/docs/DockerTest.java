package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.state.rocksdb.RocksDBNativeMetricOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.junit.jupiter.api.Test;

/** The containers have the versions of the build and a configuration that Flink understands. */
class DockerTest {

    private final Page pom = Page.of("pom.xml");
    private final Configuration configuration =
            GlobalConfiguration.loadConfiguration(Page.ROOT.resolve("docker").toString());

    @Test
    void flinkIsThatOfTheBuild() {
        assertThat(Page.of("docker/Dockerfile").find("FLINK_VERSION=(.*)$"))
                .isEqualTo(pom.find("<flink.version>(.*)</flink.version>"));
    }

    @Test
    void kafkaIsThatOfTheBuild() {
        assertThat(Page.of("docker/compose.yaml").find("image: apache/kafka:(.*)$"))
                .isEqualTo(pom.find("<kafka.version>(.*)</kafka.version>"));
    }

    @Test
    void configurationHoldsOptionsThatFlinkHas() {
        assertThat(configuration.keySet())
                .containsExactlyInAnyOrder(
                        CoreOptions.FLINK_JVM_OPTIONS.key(),
                        CoreOptions.DEFAULT_PARALLELISM.key(),
                        JobManagerOptions.ADDRESS.key(),
                        JobManagerOptions.BIND_HOST.key(),
                        JobManagerOptions.TOTAL_PROCESS_MEMORY.key(),
                        TaskManagerOptions.BIND_HOST.key(),
                        TaskManagerOptions.RPC_PORT.key(),
                        TaskManagerOptions.NUM_TASK_SLOTS.key(),
                        TaskManagerOptions.TOTAL_PROCESS_MEMORY.key(),
                        TaskManagerOptions.MANAGED_MEMORY_FRACTION.key(),
                        HeartbeatManagerOptions.HEARTBEAT_INTERVAL.key(),
                        HeartbeatManagerOptions.HEARTBEAT_TIMEOUT.key(),
                        RestOptions.ADDRESS.key(),
                        RestOptions.BIND_ADDRESS.key(),
                        WebOptions.SUBMIT_ENABLE.key(),
                        RocksDBOptions.USE_MANAGED_MEMORY.key(),
                        RocksDBNativeMetricOptions.COLUMN_FAMILY_AS_VARIABLE.key(),
                        RocksDBNativeMetricOptions.ESTIMATE_LIVE_DATA_SIZE.key(),
                        RocksDBNativeMetricOptions.ESTIMATE_NUM_KEYS.key(),
                        RocksDBNativeMetricOptions.MONITOR_TOTAL_SST_FILES_SIZE.key(),
                        RocksDBNativeMetricOptions.BLOCK_CACHE_USAGE.key(),
                        RocksDBNativeMetricOptions.BLOCK_CACHE_CAPACITY.key(),
                        RocksDBNativeMetricOptions.IS_WRITE_STOPPED.key(),
                        MetricOptions.REPORTERS_LIST.key(),
                        "metrics.reporter.prom.factory.class",
                        "metrics.reporter.prom.port",
                        "metrics.reporter.prom.filterLabelValueCharacters",
                        CheckpointingOptions.CHECKPOINTS_DIRECTORY.key(),
                        CheckpointingOptions.SAVEPOINT_DIRECTORY.key(),
                        CheckpointingOptions.CHECKPOINTING_TIMEOUT.key(),
                        CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS.key(),
                        CheckpointingOptions.MAX_RETAINED_CHECKPOINTS.key(),
                        CheckpointingOptions.TOLERABLE_FAILURE_NUMBER.key());
    }

    @Test
    void memoryAddsUp() {
        MemorySize managed =
                TaskExecutorProcessUtils.processSpecFromConfig(configuration)
                        .getManagedMemorySize();
        MemorySize heap =
                JobManagerProcessUtils.processSpecFromConfig(configuration).getJvmHeapMemorySize();

        assertThat(managed).isGreaterThan(MemorySize.ofMebiBytes(512));
        assertThat(heap).isGreaterThan(MemorySize.ofMebiBytes(128));
    }

    @Test
    void serializersMayLookIntoWhatTheLauncherLetsThem() throws IOException {
        List<String> needed = new ArrayList<>();
        for (String line :
                Files.readAllLines(Page.ROOT.resolve("jobs/src/main/jvm/flink.options"))) {
            if (line.startsWith("--")) {
                needed.add(line);
            }
        }

        assertThat(configuration.get(CoreOptions.FLINK_JVM_OPTIONS).split(" ", -1))
                .containsAll(needed);
    }

    @Test
    void whatTheJobSetsItselfIsNotRepeated() {
        Map<String, String> values = configuration.toMap();

        assertThat(values)
                .doesNotContainKeys(
                        CheckpointingOptions.CHECKPOINTING_INTERVAL.key(),
                        CheckpointingOptions.INCREMENTAL_CHECKPOINTS.key());
    }
}
