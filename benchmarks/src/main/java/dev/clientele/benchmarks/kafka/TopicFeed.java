package dev.clientele.benchmarks.kafka;

import dev.clientele.benchmarks.Source;
import dev.clientele.benchmarks.flink.Feed;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.jobs.kafka.KafkaEndpoints;
import dev.clientele.jobs.kafka.KafkaSettings;
import java.time.Instant;

/** The loaded topic, from its beginning to its end, through the job's own source. */
public final class TopicFeed implements Feed {

    private final KafkaSettings settings;

    /**
     * A feed.
     *
     * @param topic where the events are
     */
    public TopicFeed(LoadedTopic topic) {
        settings = RunTopics.settings(topic.bootstrapServers(), "", topic.partitions());
    }

    @Override
    public Source name() {
        return Source.KAFKA;
    }

    @Override
    public org.apache.flink.api.connector.source.Source<ParsedRecord, ?, ?> source(
            Workload workload, String currency) {
        Instant end = Instant.ofEpochMilli(workload.end());
        return new KafkaEndpoints(settings, currency, end).source();
    }
}
