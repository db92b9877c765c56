package dev.clientele.jobs.kafka;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code topics}. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Creates the job's topics that are missing, with their partitions and compaction, as"
                    + " the job itself does when it starts.",
            "Topics that exist are left as they are."
        })
public final class TopicsCommand implements Callable<Integer> {

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of each topic but control. Default: ${DEFAULT-VALUE}")
    private int partitions = 4;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            description = "Replicas. Default: the broker's.")
    private short replicationFactor = -1;

    @Mixin private ClientOptions kafka = new ClientOptions();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        require(partitions >= 1, "--partitions must be at least 1");
        require(
                replicationFactor == -1 || replicationFactor >= 1,
                "--replication-factor must be at least 1");
        List<String> created =
                KafkaTopics.createMissing(
                        KafkaSettings.ofClient(kafka).topics(partitions, replicationFactor));
        for (String topic : created) {
            spec.commandLine().getOut().println("created " + topic);
        }
        spec.commandLine().getOut().println(created.size() + " topics created, the rest are there");
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), fault);
        }
    }
}
