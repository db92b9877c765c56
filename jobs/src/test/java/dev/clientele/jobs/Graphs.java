package dev.clientele.jobs;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job as it would be submitted, without a broker. */
final class Graphs {

    private Graphs() {}

    /** An environment in which the job is defined. */
    static StreamExecutionEnvironment ofTheJob() throws Exception {
        JobOptions options = JobOptions.parse("--policy=retail-three-level");
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(options.flink());
        CustomerValueJob.define(environment, options, options.documents());
        return environment;
    }
}
