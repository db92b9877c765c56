package dev.clientele.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asyncapi.v3._0_0.model.AsyncAPI;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.clientele.functions.json.TopicNames;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document has every topic, as the job creates and uses it. */
class AsyncApiTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Page PAGE = Page.of("docs/asyncapi.yaml");

    private final JsonNode document = read(PAGE.text());

    @Test
    void documentIsAsTheSpecificationSays() throws JsonProcessingException {
        AsyncAPI read = YAML.readValue(PAGE.text(), AsyncAPI.class);

        assertThat(read.getAsyncapi()).isEqualTo("3.0.0");
        assertThat(read.getChannels()).hasSize(document.path("channels").size());
        assertThat(read.getOperations()).hasSize(document.path("operations").size());
    }

    @Test
    void whatTheSpecificationDoesNotKnowIsFound() {
        String misspelt = PAGE.text().replace("defaultContentType:", "contentType:");

        assertThatThrownBy(() -> YAML.readValue(misspelt, AsyncAPI.class))
                .hasMessageContaining("contentType");
    }

    @Test
    void everyTopicIsAChannel() {
        Set<String> topics = new TreeSet<>(TopicNames.outputs());
        topics.add(TopicNames.CUSTOMER_EVENTS);
        topics.add(TopicNames.CONTROL);
        topics.add(TopicNames.CUSTOMER_HANDOVERS);

        assertThat(names(document.path("channels"))).isEqualTo(topics);
        for (String topic : topics) {
            JsonNode channel = document.path("channels").path(topic);
            assertThat(channel.path("address").asText()).isEqualTo(topic);
            assertThat(channel.at("/bindings/kafka/topic").asText()).isEqualTo(topic);
        }
    }

    @Test
    void everyTopicIsReadOrSentAsInTheJob() {
        List<String> sent = new ArrayList<>();
        List<String> received = new ArrayList<>();
        for (JsonNode operation : document.path("operations")) {
            String channel = operation.at("/channel/$ref").asText().substring(11);
            boolean isSent = operation.path("action").asText().equals("send");
            (isSent ? sent : received).add(channel);
        }

        List<String> written = new ArrayList<>(TopicNames.outputs());
        written.add(TopicNames.CUSTOMER_HANDOVERS);
        assertThat(sent).containsExactlyInAnyOrderElementsOf(written);
        assertThat(received)
                .containsExactlyInAnyOrder(
                        TopicNames.CUSTOMER_EVENTS,
                        TopicNames.CONTROL,
                        TopicNames.CUSTOMER_HANDOVERS);
    }

    @Test
    void everyMessageHasTheSchemaOfItsTopic() {
        for (String topic : names(document.path("channels"))) {
            JsonNode messages = document.path("channels").path(topic).path("messages");
            JsonNode message = resolved(messages.iterator().next());
            String schema = message.at("/payload/schema/$ref").asText();

            assertThat(message.path("name").asText()).isEqualTo(topic);
            assertThat(schema).isEqualTo("schemas/" + topic + ".schema.json");
            assertThat(Page.ROOT.resolve("docs").resolve(schema)).exists();
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (JsonNode reference : document.findValues("$ref")) {
            String target = reference.asText();
            if (target.startsWith("#")) {
                assertThat(document.at(target.substring(1)).isMissingNode()).as(target).isFalse();
            } else {
                assertThat(Files.exists(Page.ROOT.resolve("docs").resolve(target))).isTrue();
            }
        }
    }

    private JsonNode resolved(JsonNode reference) {
        return document.at(reference.path("$ref").asText().substring(1));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("docs/asyncapi.yaml is no YAML", e);
        }
    }
}
