package dev.clientele.jobs;

import dev.clientele.jobs.kafka.KafkaRights;
import dev.clientele.jobs.kafka.KafkaTopics;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code run}: the job on a MiniCluster in this process. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the job in this process, from Kafka to Kafka, until it is stopped or, with"
                    + " --as-of, has decided what is there.",
            "On a cluster: flink run -c dev.clientele.jobs.CustomerValueJob clientele.jar, with"
                    + " the same options."
        })
final class RunCommand implements Callable<Integer> {

    @Mixin private final JobOptions options = new JobOptions();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        options.check(spec.commandLine());
        options.documents().read();
        KafkaTopics.createMissing(options.kafka())
                .forEach(topic -> spec.commandLine().getErr().println("created topic " + topic));
        KafkaRights.require(options.kafka());
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(options.flink());
        CustomerValueJob.define(environment, options, CustomerValueJob.documents(options));
        String until = options.asOf() == null ? "" : " up to " + options.asOf();
        spec.commandLine().getErr().println("running" + until + "; Ctrl-C ends it");
        environment.execute(CustomerValueJob.NAME);
        return 0;
    }
}
