package dev.clientele.jobs.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.jobs.generate.EventGenerator;
import dev.clientele.jobs.generate.GeneratedEvent;
import dev.clientele.jobs.generate.PopulationConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A history to be sent: its records, and at the end one event in each partition much later, so that
 * the watermark applies what is due up to a known instant. A last word in each partition follows a
 * second after: a restored source knows no time of a partition in which nothing more comes.
 */
final class History {

    static final String TOPIC = "customer-events";
    static final int PARTITIONS = 2;

    /** What the ids of the customers begin with whose events are the last ones. */
    static final String LAST_CUSTOMERS = "last-";

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2025-06-30T00:00:00Z");
    private static final int CUSTOMERS = 120;
    private static final int EVERY = 97;
    private static final int DELAY = 900;
    private static final Pattern TIME = Pattern.compile("\"time\": ?\"([^\"]+)\"");
    private static final int LARGE = 1_000_000;

    private final List<ProducerRecord<String, String>> records = new ArrayList<>();
    private final String policy;
    private final Instant last;

    private History(String policy, Instant last) {
        this.policy = policy;
        this.last = last;
    }

    /** Half a year of a small population, with some records that can't be used. */
    static History generated() {
        return generated(CUSTOMERS);
    }

    /** The same of a population of any size. */
    static History generated(int customers) {
        History history = new History("retail-three-level", Instant.parse("2025-08-31T04:00:00Z"));
        PopulationConfig population = PopulationConfig.of(customers, FROM, TO).withDirt(0);
        history.records.add(new ProducerRecord<>(TOPIC, "large", "\"".repeat(LARGE)));
        new EventGenerator(population).until(TO).forEachRemaining(history::add);
        return history.ended();
    }

    /** The same, with many records that come after later ones of their customer. */
    static History disordered() {
        History history = generated();
        List<ProducerRecord<String, String>> records = history.records;
        for (int i = 0; i + DELAY < history.sizeBeforeSilence(); i += 7) {
            records.add(i + DELAY, records.remove(i));
        }
        return history;
    }

    /** The same with events of a customer put into its middle, at the time of what is there. */
    History with(String customerId, List<String> eventsAtTime) {
        int middle = records.size() / 2;
        String time = timeBefore(middle);
        for (String event : eventsAtTime) {
            String json = event.formatted(time);
            records.add(middle++, new ProducerRecord<>(TOPIC, customerId, json));
        }
        return this;
    }

    private String timeBefore(int index) {
        Matcher time = TIME.matcher(records.get(index).value());
        return time.find() ? time.group(1) : timeBefore(index - 1);
    }

    /** A file of events, each to be used. */
    static History of(Path events, String policy, Instant last) throws IOException {
        ObjectMapper json = new ObjectMapper();
        History history = new History(policy, last);
        for (String line : Files.readAllLines(events)) {
            String customer = json.readTree(line).path("customerId").asText();
            history.records.add(new ProducerRecord<>(TOPIC, customer, line));
        }
        return history.ended();
    }

    private void add(GeneratedEvent event) {
        String json = event.json();
        records.add(new ProducerRecord<>(TOPIC, event.customerId(), json));
        if (records.size() % EVERY == 0) {
            records.add(new ProducerRecord<>(TOPIC, event.customerId(), json));
            records.add(new ProducerRecord<>(TOPIC, event.customerId(), "not " + json));
        }
    }

    private History ended() {
        addToEachPartition("e", last);
        addToEachPartition("last-word", last.plusSeconds(1));
        return this;
    }

    private void addToEachPartition(String eventId, Instant time) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            String customer = LAST_CUSTOMERS + partition;
            String json =
                    "{\"eventId\":\"%s\",\"customerId\":\"%s\",\"type\":\"interaction\",\"kind\":\"visit\",\"time\":\"%s\"}"
                            .formatted(eventId, customer, time);
            records.add(new ProducerRecord<>(TOPIC, partition, customer, json));
        }
    }

    int size() {
        return records.size();
    }

    /** All records but those at the end, behind which everybody is silent. */
    int sizeBeforeSilence() {
        return records.size() - 2 * PARTITIONS;
    }

    /** All records but the last word in each partition. */
    int sizeBeforeLastWord() {
        return records.size() - PARTITIONS;
    }

    String policy() {
        return policy;
    }

    /** An instant by which the watermark has applied the same as a replay up to it. */
    Instant asOf() {
        return last.minus(Duration.ofMinutes(30));
    }

    /** Sends a part of the history, in its order. */
    void send(KafkaProducer<String, String> producer, int from, int to)
            throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ProducerRecord<String, String> next : records.subList(from, to)) {
            sent.add(producer.send(next));
        }
        for (Future<RecordMetadata> future : sent) {
            future.get();
        }
    }

    /** Of a topic just made a broker may refuse the first records and take those behind them. */
    static KafkaProducer<String, String> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.idempotence",
                        true,
                        "max.in.flight.requests.per.connection",
                        1),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Writes the same history as a file for replay. */
    void write(Path file) throws IOException {
        List<String> lines = records.stream().map(ProducerRecord::value).toList();
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
