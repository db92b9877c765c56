package dev.clientele.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.Clientele;
import dev.clientele.jobs.demo.EmbeddedBroker;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Topics can be made before the job is there. */
class TopicsCommandITCase {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void makesTheTopicsThatAreMissing() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
                Admin admin =
                        Admin.create(
                                Map.of("bootstrap.servers", (Object) broker.bootstrapServers()))) {
            assertThat(topics("--bootstrap-servers", broker.bootstrapServers(), "--partitions=3"))
                    .isZero();

            Map<String, TopicDescription> made =
                    admin.describeTopics(List.of(TopicNames.CUSTOMER_EVENTS, TopicNames.CONTROL))
                            .allTopicNames()
                            .get();
            assertThat(made.get(TopicNames.CUSTOMER_EVENTS).partitions()).hasSize(3);
            assertThat(made.get(TopicNames.CONTROL).partitions()).hasSize(1);
            assertThat(cleanup(admin, TopicNames.CUSTOMER_PROFILES)).isEqualTo("compact");
            assertThat(cleanup(admin, TopicNames.CUSTOMER_EVENTS)).isEqualTo("delete");
            assertThat(out.toString()).contains("created customer-events");

            assertThat(topics("--bootstrap-servers", broker.bootstrapServers())).isZero();
            assertThat(out.toString()).contains("0 topics created");
        }
    }

    @Test
    void refusesTopicsWithoutPartitions() {
        assertThat(topics("--partitions", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--partitions must be at least 1");
    }

    private int topics(String... options) {
        CommandLine commandLine =
                Clientele.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err, true));
        String[] args = new String[options.length + 1];
        args[0] = "topics";
        System.arraycopy(options, 0, args, 1, options.length);
        return commandLine.execute(args);
    }

    private static String cleanup(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
    }
}
