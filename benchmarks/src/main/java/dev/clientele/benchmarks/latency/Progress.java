package dev.clientele.benchmarks.latency;

import dev.clientele.jobs.kafka.KafkaSettings;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the job is, by the offsets that it commits with each checkpoint. */
final class Progress {

    private final Admin admin;
    private final KafkaSettings settings;

    Progress(Admin admin, KafkaSettings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /** Whether a checkpoint covers all events that the topic has. */
    boolean isAtEnd() throws IOException, InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    admin.listConsumerGroupOffsets(settings.groupId())
                            .partitionsToOffsetAndMetadata()
                            .get();
            return admin.listOffsets(StampedTopics.ends(settings)).all().get().entrySet().stream()
                    .allMatch(
                            end -> offset(committed.get(end.getKey())) >= end.getValue().offset());
        } catch (ExecutionException e) {
            throw new IOException("the broker does not tell offsets", e.getCause());
        }
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }
}
