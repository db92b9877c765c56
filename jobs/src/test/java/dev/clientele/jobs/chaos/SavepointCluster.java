package dev.clientele.jobs.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.jobs.JobOptions;
import dev.clientele.jobs.cluster.BrokerServer;
import dev.clientele.jobs.cluster.Distribution;
import dev.clientele.jobs.cluster.FlinkCluster;
import dev.clientele.jobs.kafka.KafkaTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker and a cluster of four slots that jobs are submitted to with {@code bin/flink}. */
final class SavepointCluster implements AutoCloseable {

    static final int PARTITIONS = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern SUBMITTED = Pattern.compile("JobID ([0-9a-f]{32})");
    private static final Pattern SAVED = Pattern.compile("Savepoint completed. Path: (\\S+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BrokerServer broker;
    private final FlinkCluster cluster;
    private final Distribution distribution;
    private final KafkaProducer<String, String> producer;

    private SavepointCluster(BrokerServer broker, FlinkCluster cluster, Distribution distribution) {
        this.broker = broker;
        this.cluster = cluster;
        this.distribution = distribution;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.bootstrapServers(),
                                "max.in.flight.requests.per.connection",
                                1),
                        new StringSerializer(),
                        new StringSerializer());
    }

    static SavepointCluster start(Path folder) throws IOException {
        Distribution distribution = Distribution.assemble(folder.resolve("flink"));
        BrokerServer broker = BrokerServer.start(folder.resolve("kafka"), folder.resolve("logs"));
        FlinkCluster cluster = FlinkCluster.session(distribution, folder.resolve("cluster"), 2);
        SavepointCluster started = new SavepointCluster(broker, cluster, distribution);
        started.awaitFreeSlots();
        return started;
    }

    private void awaitFreeSlots() {
        await().atMost(PATIENCE).until(() -> cluster.page().freeSlots() == 4);
    }

    Path jobJar() {
        return distribution.jobJar();
    }

    /** The job's options but its parallelism. */
    List<String> options(String policy, String prefix) {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--bootstrap-servers=" + broker.bootstrapServers(),
                                "--policy=" + policy,
                                "--partitions=" + PARTITIONS,
                                "--drift-panel=1",
                                "--checkpoint-interval=1s",
                                "--checkpoint-dir=" + cluster.checkpoints().toUri(),
                                "--idle-after=24h",
                                "--transactional-id-prefix=" + prefix + "clientele"));
        if (!prefix.isEmpty()) {
            options.add("--topic-prefix=" + prefix);
        }
        return options;
    }

    void createTopics(List<String> options) throws Exception {
        KafkaTopics.createMissing(JobOptions.parse(options.toArray(String[]::new)).kafka());
    }

    void send(String prefix, List<Feed.Message> messages) {
        for (Feed.Message message : messages) {
            var unused =
                    producer.send(
                            new ProducerRecord<>(
                                    prefix + TopicNames.CUSTOMER_EVENTS,
                                    message.partition(),
                                    message.customerId(),
                                    message.json()));
        }
        producer.flush();
    }

    void sendControl(List<String> documents) {
        for (String document : documents) {
            var unused =
                    producer.send(new ProducerRecord<>(TopicNames.CONTROL, document, document));
        }
        producer.flush();
    }

    /** Submits a jar and waits until its job runs. */
    String run(Path jar, int parallelism, List<String> options, String... from) throws IOException {
        List<String> words = new ArrayList<>(List.of("-d"));
        words.addAll(List.of(from));
        words.addAll(List.of("-c", "dev.clientele.jobs.CustomerValueJob", jar.toString()));
        words.addAll(options);
        words.add("--parallelism=" + parallelism);
        String job = find(SUBMITTED, cluster.flink("run", words.toArray(String[]::new)));
        await().atMost(PATIENCE).until(() -> cluster.page().isRunning());
        return job;
    }

    /** Stops a job with a savepoint. */
    String stop(String job) throws IOException {
        String said =
                cluster.flink(
                        "stop", "--savepointPath", cluster.savepoints().toUri().toString(), job);
        awaitFreeSlots();
        return find(SAVED, said);
    }

    private static String find(Pattern wanted, String said) {
        Matcher matcher = wanted.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return matcher.group(1);
    }

    Watching watch(String prefix) {
        return new Watching(
                broker.bootstrapServers(), prefix, (customer, event) -> OptionalLong.empty());
    }

    /** A record of a file, under its key and, if it is of the last ones, in its partition. */
    static Feed.Message message(String line) throws IOException {
        String json = line.startsWith("not ") ? line.substring("not ".length()) : line;
        String customer = JSON.readTree(json).path("customerId").asText();
        Integer partition =
                customer.startsWith("last-")
                        ? Integer.valueOf(customer.substring("last-".length()))
                        : null;
        return new Feed.Message(partition, customer, line);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        cluster.close();
        broker.close();
    }
}
