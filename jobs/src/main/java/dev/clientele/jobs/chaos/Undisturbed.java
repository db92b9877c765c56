package dev.clientele.jobs.chaos;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.Clientele;
import dev.clientele.jobs.cluster.ProjectFolder;
import dev.clientele.jobs.cluster.SupervisedProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The same records in the same partitions, decided by a job that nothing is killed of. */
final class Undisturbed {

    /** What its topics' names begin with. */
    static final String PREFIX = "undisturbed.";

    private Undisturbed() {}

    /**
     * Copies the events and lets the job read them until the decisions are all there.
     *
     * @param expected how much there will be
     */
    static Outputs run(ChaosSettings settings, String bootstrapServers, Expected expected)
            throws IOException, InterruptedException {
        copyEvents(bootstrapServers);
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx1g");
        words.add("@" + ProjectFolder.find().resolve("jobs/src/main/jvm/flink.options"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(Clientele.class.getName(), "run"));
        words.addAll(ChaosJob.options(settings, bootstrapServers, PREFIX));
        Path logs = settings.out().resolve("logs");
        try (SupervisedProcess job = SupervisedProcess.start("undisturbed", words, Map.of(), logs);
                Watching watching =
                        new Watching(
                                bootstrapServers,
                                PREFIX,
                                (customer, event) -> OptionalLong.empty())) {
            expected.await(watching, () -> {}, job + " does not go on; see " + logs);
            return watching.outputs();
        }
    }

    private static void copyEvents(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (KafkaConsumer<byte[], byte[]> from =
                        new KafkaConsumer<>(
                                settings,
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> to =
                        new KafkaProducer<>(
                                settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<TopicPartition> partitions =
                    from.partitionsFor(TopicNames.CUSTOMER_EVENTS).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            from.assign(partitions);
            from.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = from.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> from.position(end.getKey()) < end.getValue())) {
                from.poll(Duration.ofMillis(200))
                        .forEach(
                                record -> {
                                    var unused =
                                            to.send(
                                                    new ProducerRecord<>(
                                                            PREFIX + record.topic(),
                                                            record.partition(),
                                                            record.key(),
                                                            record.value()));
                                });
            }
            to.flush();
        }
    }
}
