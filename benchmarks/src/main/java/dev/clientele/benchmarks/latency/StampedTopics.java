package dev.clientele.benchmarks.latency;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.kafka.KafkaSettings;
import dev.clientele.jobs.kafka.KafkaTopics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** The job's topics, whose records carry the time at which the broker appended them. */
final class StampedTopics {

    private StampedTopics() {}

    static void create(Admin admin, KafkaSettings settings)
            throws IOException, InterruptedException {
        KafkaTopics.createMissing(settings);
        List<String> names = new ArrayList<>(TopicNames.outputs());
        names.add(TopicNames.CUSTOMER_EVENTS);
        Collection<AlterConfigOp> stamp =
                List.of(
                        new AlterConfigOp(
                                new ConfigEntry(
                                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"),
                                AlterConfigOp.OpType.SET));
        Map<ConfigResource, Collection<AlterConfigOp>> changes =
                names.stream()
                        .map(name -> settings.topicPrefix() + name)
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .collect(Collectors.toMap(topic -> topic, topic -> stamp));
        try {
            admin.incrementalAlterConfigs(changes).all().get();
            // Answered once all partitions have a leader: the first record need not be refused.
            admin.listOffsets(ends(settings)).all().get();
        } catch (ExecutionException refused) {
            throw new IOException("the broker does not stamp records", refused.getCause());
        }
    }

    /** To ask for the ends of all partitions that events are sent to. */
    static Map<TopicPartition, OffsetSpec> ends(KafkaSettings settings) {
        String topic = settings.topicPrefix() + TopicNames.CUSTOMER_EVENTS;
        return IntStream.range(0, settings.partitions())
                .mapToObj(number -> new TopicPartition(topic, number))
                .collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
    }
}
