package dev.clientele.jobs.chaos;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.programme.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a savepoint of a release, with all that is needed to go on from it. Once for each release;
 * the README beside the files says how.
 */
public final class ReleaseSavepoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POLICY = "retail-three-level";
    private static final int CUSTOMERS = 60;
    private static final int BEFORE = 2_000;
    private static final int AFTER = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Feed feed = new Feed(CUSTOMERS, 11, SavepointCluster.PARTITIONS);
    private final List<Feed.Message> messages = new ArrayList<>();
    private final ReleaseFiles files;

    private ReleaseSavepoint(ReleaseFiles files) {
        this.files = files;
    }

    /**
     * Makes one.
     *
     * @param args the release's clientele.jar, and the folder of the files, which must not be there
     * @throws Exception if something fails
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectory(Path.of(args[1]).toAbsolutePath());
        new ReleaseSavepoint(new ReleaseFiles(folder)).make(Path.of(args[0]).toAbsolutePath());
    }

    private void make(Path jar) throws Exception {
        writeEvents();
        writeProgramme();
        Path machine = Files.createTempDirectory("clientele-savepoint-");
        try (SavepointCluster cluster = SavepointCluster.start(machine);
                Watching watching = run(cluster, jar)) {
            List<String> ids = new ArrayList<>();
            watching.outputs().topics().values().forEach(topic -> ids.addAll(topic.keySet()));
            files.writeDecided(ids.stream().filter(ReleaseSavepoint::isDecision).sorted().toList());
        }
    }

    private Watching run(SavepointCluster cluster, Path jar) throws Exception {
        List<String> options = cluster.options(files.policy().toString(), "");
        cluster.createTopics(options);
        cluster.sendControl(Files.readAllLines(files.control()));
        cluster.send("", messages.subList(0, BEFORE));
        Watching watching = cluster.watch("");
        String job = cluster.run(jar, 1, options);
        awaitQuiet(watching);
        copy(Path.of(URI.create(cluster.stop(job))), files.savepoint());
        awaitQuiet(watching);
        return watching;
    }

    /** Waits until something has come, and nothing more for some checkpoints. */
    private static void awaitQuiet(Watching watching) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .during(Duration.ofSeconds(8))
                .until(watching::records, new Unchanged());
    }

    /** Customer, topic, number: only a decision's id is so. */
    private static boolean isDecision(String id) {
        return id.matches("[^/ ]+/[a-z-]+/\\d+") && !id.startsWith("churn-alerts/");
    }

    private void writeEvents() throws IOException {
        Stream.generate(feed::next).limit(BEFORE - 2).forEach(messages::add);
        Instant last = timeOf(messages.get(messages.size() - 3));
        add("waits-1", "return", last, "\"orderId\":\"o-1\",\"amount\":\"10.00\"");
        add("complains-1", "complaint", last, "\"complaintId\":\"k-1\",\"status\":\"opened\"");
        add("waits-2", "order", last.plusSeconds(60), "\"orderId\":\"o-1\",\"amount\":\"99.00\"");
        Stream.generate(feed::next).limit(AFTER).forEach(messages::add);
        feed.lastWords(0).forEach(messages::add);
        feed.lastWords(1).forEach(messages::add);
        files.write(messages.stream().map(Feed.Message::json).toList(), BEFORE, feed.asOf());
    }

    private void add(String eventId, String type, Instant time, String fields) {
        String json =
                "{\"eventId\":\"%s\",\"customerId\":\"waiting\",\"type\":\"%s\",\"time\":\"%s\",%s}"
                        .formatted(eventId, type, time, fields);
        messages.add(new Feed.Message(null, "waiting", json));
    }

    private static Instant timeOf(Feed.Message message) throws IOException {
        return Instant.parse(JSON.readTree(message.json()).path("time").asText());
    }

    /**
     * A policy, a version of it that is in force by the savepoint, and one that begins after it.
     */
    private void writeProgramme() throws IOException {
        ObjectNode policy;
        try (InputStream json = PolicySource.open(POLICY)) {
            policy = (ObjectNode) JSON.readTree(json);
        }
        Files.writeString(files.policy(), JSON.writeValueAsString(policy) + "\n");
        Instant saved = timeOf(messages.get(BEFORE - 3));
        List<String> versions =
                List.of(
                        version(policy, 2, saved.minus(Duration.ofDays(60)), 10),
                        version(policy, 3, saved.plus(Duration.ofDays(5)), 30));
        Files.write(files.control(), versions);
    }

    private static String version(ObjectNode policy, int number, Instant from, int graceDays) {
        ObjectNode version = policy.deepCopy();
        version.put("version", number);
        version.put("effectiveFrom", from.toString());
        version.put("approvedBy", "crm-board");
        ((ObjectNode) version.path("downgrade")).put("graceDays", graceDays);
        return JSON.createObjectNode().put("kind", "policy").set("policy", version).toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
