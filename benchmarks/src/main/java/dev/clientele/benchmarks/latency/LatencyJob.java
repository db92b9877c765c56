package dev.clientele.benchmarks.latency;

import dev.clientele.jobs.CustomerValueJob;
import dev.clientele.jobs.JobOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job from Kafka to Kafka, on a cluster within a process of its own. */
public final class LatencyJob {

    /** What a task manager of Flink's default size has for RocksDB. */
    private static final MemorySize MANAGED_MEMORY = MemorySize.ofMebiBytes(512);

    private LatencyJob() {}

    /**
     * Runs the job until the process is ended.
     *
     * @param args see {@link JobOptions}
     * @throws Exception if the job fails, for then there is no result
     */
    public static void main(String[] args) throws Exception {
        JobOptions options = JobOptions.parse(args);
        Configuration flink = options.flink();
        flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED_MEMORY);
        flink.set(RestOptions.BIND_PORT, "0");
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(flink);
        CustomerValueJob.define(environment, options, CustomerValueJob.documents(options));
        Configuration onlyOnce = new Configuration();
        onlyOnce.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        environment.configure(onlyOnce);
        environment.execute(CustomerValueJob.NAME);
    }
}
