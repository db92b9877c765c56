package dev.clientele.benchmarks.streams;

import dev.clientele.benchmarks.Answers;
import dev.clientele.benchmarks.Contender;
import dev.clientele.benchmarks.Measurement;
import dev.clientele.benchmarks.Source;
import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.flink.FlinkSettings;
import dev.clientele.benchmarks.kafka.LoadedTopic;
import dev.clientele.benchmarks.kafka.RunTopics;
import dev.clientele.benchmarks.workload.TemporaryFolder;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.jobs.kafka.TopicScan;
import java.io.IOException;
import java.util.function.Function;

/** A Kafka Streams application as a contender; from Kafka to Kafka, exactly once. */
public final class StreamsContender implements Contender {

    /** The shipped policy whose rules {@code kafka-streams} has by hand. */
    public static final String POLICY = "retail-three-level";

    private final String name;
    private final StreamsTask.Application application;
    private final StreamsProcess process;
    private final FlinkSettings settings;
    private final LoadedTopic topic;
    private final Function<RightAnswers, Answers> expected;

    private StreamsContender(
            String name,
            StreamsTask.Application application,
            StreamsProcess process,
            FlinkSettings settings,
            LoadedTopic topic,
            Function<RightAnswers, Answers> expected) {
        this.name = name;
        this.application = application;
        this.process = process;
        this.settings = settings;
        this.topic = topic;
        this.expected = expected;
    }

    /**
     * Windows and tiers, by a compact row: less than the job does.
     *
     * @param process where it runs
     * @param settings parallelism, interval of commits and policy are the job's
     * @param topic where the events are
     * @return the contender {@code kafka-streams}
     */
    public static Contender windows(
            StreamsProcess process, FlinkSettings settings, LoadedTopic topic) {
        return new StreamsContender(
                "kafka-streams",
                StreamsTask.Application.WINDOWS,
                process,
                settings,
                topic,
                right -> right.windows().plus(right.interactions()).plus(right.tiers()));
    }

    /**
     * All that the job does: its engine, rows and JSON.
     *
     * @param process where it runs
     * @param settings parallelism, interval of commits and policy are the job's
     * @param topic where the events are
     * @return the contender {@code kafka-streams-engine}
     */
    public static Contender engine(
            StreamsProcess process, FlinkSettings settings, LoadedTopic topic) {
        return new StreamsContender(
                "kafka-streams-engine",
                StreamsTask.Application.ENGINE,
                process,
                settings,
                topic,
                RightAnswers::decided);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Source source() {
        return Source.KAFKA;
    }

    @Override
    public Answers expected(RightAnswers right) {
        return expected.apply(right);
    }

    @Override
    public Measurement run(Workload workload) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create();
                RunTopics topics = topics()) {
            StreamsOutcome outcome =
                    process.run(
                            new StreamsTask(
                                    application,
                                    topic.bootstrapServers(),
                                    topics.settings().topicPrefix(),
                                    folder.path().toString(),
                                    settings.parallelism(),
                                    settings.checkpointInterval().toMillis(),
                                    settings.policy(),
                                    settings.models() == null ? null : settings.models().toString(),
                                    workload.end()));
            return new Measurement(
                    outcome.nanos(), outcome.cpuNanos(), answers(topics), outcome.stateBytes());
        }
    }

    private RunTopics topics() throws IOException, InterruptedException {
        return switch (application) {
            case WINDOWS -> RunTopics.create(topic, WindowProcessor.TOPICS);
            case ENGINE -> RunTopics.create(topic);
        };
    }

    private Answers answers(RunTopics topics) throws IOException {
        if (application == StreamsTask.Application.ENGINE) {
            return topics.answers();
        }
        SentAnswers sent = new SentAnswers();
        try (TopicScan scan = new TopicScan(topics.settings())) {
            for (String topic : WindowProcessor.TOPICS) {
                scan.read(topic, (customer, record) -> sent.take(topic, customer, record));
            }
        }
        return sent.answers();
    }
}
