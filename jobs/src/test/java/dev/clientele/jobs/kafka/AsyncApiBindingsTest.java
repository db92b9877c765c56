package dev.clientele.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.clientele.jobs.JobOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document says of each topic how the job creates it. */
class AsyncApiBindingsTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi.yaml");

    @Test
    void topicsAreCreatedAsTheBindingsSay() throws IOException {
        JsonNode channels = new YAMLMapper().readTree(DOCUMENT.toFile()).path("channels");
        List<NewTopic> created = KafkaTopics.wanted(settings());

        assertThat(created).hasSize(channels.size());
        for (NewTopic topic : created) {
            JsonNode binding = channels.path(topic.name()).at("/bindings/kafka");
            JsonNode configuration = binding.path("topicConfiguration");

            assertThat(binding.path("partitions").asInt())
                    .as(topic.name())
                    .isEqualTo(topic.numPartitions());
            assertThat(configuration.path(TopicConfig.CLEANUP_POLICY_CONFIG).path(0).asText())
                    .as(topic.name())
                    .isEqualTo(config(topic, TopicConfig.CLEANUP_POLICY_CONFIG, "delete"));
            assertThat(configuration.path(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).asText(""))
                    .as(topic.name())
                    .isEqualTo(config(topic, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, ""));
        }
    }

    private static String config(NewTopic topic, String name, String otherwise) {
        Map<String, String> configs = topic.configs();
        return configs == null ? otherwise : configs.getOrDefault(name, otherwise);
    }

    private static KafkaSettings settings() {
        return JobOptions.parse("--bootstrap-servers=none:1", "--policy=retail-three-level")
                .kafka();
    }
}
