package dev.clientele.benchmarks;

import dev.clientele.benchmarks.flink.Feed;
import dev.clientele.benchmarks.flink.FlinkContender;
import dev.clientele.benchmarks.flink.FlinkSettings;
import dev.clientele.benchmarks.kafka.CommittedJob;
import dev.clientele.benchmarks.kafka.LoadedTopic;
import dev.clientele.benchmarks.kafka.TopicFeed;
import dev.clientele.benchmarks.streams.StreamsContender;
import dev.clientele.benchmarks.streams.StreamsProcess;
import java.util.List;

/** All contenders there are, in the order in which they run and are shown. */
final class Contenders {

    private final FlinkSettings settings;

    Contenders(FlinkSettings settings) {
        this.settings = settings;
    }

    /** Those without Kafka. */
    List<Contender> ofMemory() {
        return List.of(
                FlinkContender.clientele(settings),
                FlinkContender.stateless(settings, Feed.MEMORY));
    }

    /** Those that read the loaded topic. */
    List<Contender> ofKafka(LoadedTopic topic, StreamsProcess streams) {
        return List.of(
                new CommittedJob(settings, topic),
                StreamsContender.windows(streams, settings, topic),
                StreamsContender.engine(streams, settings, topic),
                FlinkContender.stateless(settings, new TopicFeed(topic)));
    }
}
