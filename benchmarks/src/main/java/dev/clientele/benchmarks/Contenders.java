package dev.clientele.benchmarks;

import dev.clientele.benchmarks.flink.Feed;
import dev.clientele.benchmarks.flink.FlinkContender;
import dev.clientele.benchmarks.flink.FlinkSettings;
import dev.clientele.benchmarks.kafka.CommittedJob;
import dev.clientele.benchmarks.kafka.LoadedTopic;
import dev.clientele.benchmarks.kafka.TopicFeed;
import dev.clientele.benchmarks.peers.PeerContender;
import dev.clientele.benchmarks.streams.StreamsContender;
import dev.clientele.benchmarks.streams.StreamsProcess;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All contenders there are, in the order in which they run and are shown. */
final class Contenders {

    /** Who runs unless others are asked for: who is done in minutes, not hours. */
    static final List<String> USUAL =
            List.of("clientele", "kafka-streams", "kafka-streams-engine", "flink-sql", "stateless");

    /** Whom there are besides. */
    static final List<String> SLOW = List.of("flink-sliding", "flink-hopping");

    private final FlinkSettings settings;
    private final Collection<String> names;

    /** Those with the names. */
    Contenders(FlinkSettings settings, Collection<String> names) {
        this.settings = settings;
        this.names = names;
    }

    /** Those without Kafka. */
    List<Contender> ofMemory() {
        return named(
                FlinkContender.clientele(settings),
                PeerContender.sql(settings, Feed.MEMORY),
                PeerContender.sliding(settings, Feed.MEMORY),
                PeerContender.hopping(settings, Feed.MEMORY),
                FlinkContender.stateless(settings, Feed.MEMORY));
    }

    /** Those that read the loaded topic. */
    List<Contender> ofKafka(LoadedTopic topic, StreamsProcess streams) {
        Feed feed = new TopicFeed(topic);
        return named(
                new CommittedJob(settings, topic),
                StreamsContender.windows(streams, settings, topic),
                StreamsContender.engine(streams, settings, topic),
                PeerContender.sql(settings, feed),
                PeerContender.sliding(settings, feed),
                PeerContender.hopping(settings, feed),
                FlinkContender.stateless(settings, feed));
    }

    private List<Contender> named(Contender... all) {
        return Stream.of(all).filter(contender -> names.contains(contender.name())).toList();
    }
}
