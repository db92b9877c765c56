package dev.clientele.benchmarks.latency;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.kafka.KafkaSettings;
import dev.clientele.jobs.kafka.KafkaTopics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;

/** The job's topics, whose records carry the time at which the broker appended them. */
final class StampedTopics {

    private static final Duration LOOK = Duration.ofMillis(100);

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
        } catch (ExecutionException refused) {
            throw new IOException("the broker does not stamp records", refused.getCause());
        }
        awaitLeaders(admin, settings);
    }

    /** Of a topic just made the broker knows nothing yet; records would be refused at first. */
    private static void awaitLeaders(Admin admin, KafkaSettings settings)
            throws IOException, InterruptedException {
        List<String> events = List.of(settings.topicPrefix() + TopicNames.CUSTOMER_EVENTS);
        long patience = System.nanoTime() + KafkaTopics.PATIENCE.toNanos();
        while (true) {
            try {
                admin.describeTopics(events).allTopicNames().get();
                admin.listOffsets(ends(settings)).all().get();
                return;
            } catch (ExecutionException notYet) {
                boolean mayCome = notYet.getCause() instanceof RetriableException;
                if (!mayCome || System.nanoTime() > patience) {
                    throw new IOException("the broker does not serve " + events, notYet.getCause());
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
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
