package dev.clientele.jobs.demo;

import dev.clientele.jobs.CustomerValueJob;
import dev.clientele.jobs.JobOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** The streaming job as the demo runs it. */
final class DemoJob {

    private static final String CHECKPOINT_INTERVAL = "2s";

    /** The logging knows it. */
    private static final String TRANSACTIONS = "clientele-demo";

    private static final int RESTARTS = 3;

    private DemoJob() {}

    /** What the job is asked for; decisions can be seen once a checkpoint has committed them. */
    static JobOptions options(
            String bootstrapServers, String policy, int parallelism, Path checkpoints) {
        return JobOptions.parse(
                "--bootstrap-servers",
                bootstrapServers,
                "--policy",
                policy,
                "--parallelism",
                Integer.toString(parallelism),
                "--transactional-id-prefix",
                TRANSACTIONS,
                "--checkpoint-interval",
                CHECKPOINT_INTERVAL,
                "--checkpoint-dir",
                checkpoints.toUri().toString());
    }

    /**
     * The job, ready to be submitted.
     *
     * @param from the checkpoint to go on from; without one it begins with the first event
     */
    static JobGraph graph(JobOptions options, Optional<Path> from) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(options.flink());
        CustomerValueJob.define(environment, options, CustomerValueJob.documents(options));
        environment.configure(failSoon());
        StreamGraph graph = environment.getStreamGraph();
        from.ifPresent(
                checkpoint ->
                        graph.setSavepointRestoreSettings(
                                SavepointRestoreSettings.forPath(
                                        checkpoint.toUri().toString(),
                                        false,
                                        RecoveryClaimMode.CLAIM)));
        return graph.getJobGraph();
    }

    /** Somebody is watching: a job that can't run should say so and not try for ever. */
    private static Configuration failSoon() {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(1));
        return configuration;
    }
}
