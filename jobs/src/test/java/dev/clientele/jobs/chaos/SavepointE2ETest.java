package dev.clientele.jobs.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.clientele.jobs.Clientele;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Savepoints on a real cluster, by {@code bin/flink}: a job goes on from them at another
 * parallelism and with another release as if nothing had happened.
 */
class SavepointE2ETest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path RELEASE = Path.of("src", "test", "resources", "savepoints", "0.1.0");
    private static final String POLICY = "retail-three-level";

    @TempDir private static Path folder;
    private static SavepointCluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = SavepointCluster.start(folder.resolve("machine"));
    }

    @AfterAll
    static void end() {
        cluster.close();
    }

    @Test
    void parallelismChangesFromOneToFourAndBackWithoutATrace() throws Exception {
        String prefix = "rescaled.";
        List<String> options = cluster.options(POLICY, prefix);
        Feed feed = new Feed(80, 7, SavepointCluster.PARTITIONS);
        List<Feed.Message> messages = messages(feed, 3_000);
        Outputs replayed = replay(messages, feed.asOf(), POLICY);
        cluster.createTopics(options);

        try (Watching watching = cluster.watch(prefix)) {
            cluster.send(prefix, messages.subList(0, 1_000));
            String job = cluster.run(cluster.jobJar(), 1, options);
            await().atMost(PATIENCE).until(() -> watching.outputs().decisions() > 100);
            String first = cluster.stop(job);
            cluster.send(prefix, messages.subList(1_000, 2_000));
            job = cluster.run(cluster.jobJar(), 4, options, "-s", first);
            long before = watching.outputs().decisions();
            await().atMost(PATIENCE).until(() -> watching.outputs().decisions() > before + 100);
            String second = cluster.stop(job);
            cluster.send(prefix, messages.subList(2_000, messages.size()));
            job = cluster.run(cluster.jobJar(), 1, options, "-s", second);

            await().atMost(PATIENCE)
                    .until(() -> watching.outputs().decisions() >= replayed.decisions());
            cluster.stop(job);
            assertThat(Comparison.of(replayed, watching.outputs()))
                    .allSatisfy(
                            finding -> assertThat(finding.isClean()).as("%s", finding).isTrue());
        }
    }

    @Test
    void goesOnFromASavepointOfRelease010() throws Exception {
        ReleaseFiles release = new ReleaseFiles(RELEASE.toAbsolutePath());
        List<String> lines = release.readEvents();
        List<Feed.Message> messages = new ArrayList<>();
        for (String line : lines) {
            messages.add(SavepointCluster.message(line));
        }
        Set<String> decided = new HashSet<>(release.readDecided());
        assertThat(decided).hasSizeGreaterThan(500);
        Outputs expected = replay(release).without(decided);
        assertThat(expected.decisions()).isGreaterThan(200);
        List<String> options = cluster.options(release.policy().toString(), "");
        cluster.createTopics(options);
        cluster.sendControl(Files.readAllLines(release.control()));
        cluster.send("", messages.subList(0, release.before()));

        try (Watching watching = cluster.watch("")) {
            String job =
                    cluster.run(
                            cluster.jobJar(),
                            2,
                            options,
                            "-s",
                            release.savepoint().toUri().toString());
            cluster.send("", messages.subList(release.before(), messages.size()));
            await().atMost(PATIENCE)
                    .until(() -> watching.outputs().decisions() >= expected.decisions());
            cluster.stop(job);
            assertThat(Comparison.of(expected, watching.outputs()))
                    .filteredOn(finding -> !finding.topic().equals("dead-letters"))
                    .allSatisfy(
                            finding -> assertThat(finding.isClean()).as("%s", finding).isTrue());
        }
    }

    private static List<Feed.Message> messages(Feed feed, int count) {
        List<Feed.Message> messages = new ArrayList<>();
        Stream.generate(feed::next).limit(count).forEach(messages::add);
        feed.lastWords(0).forEach(messages::add);
        feed.lastWords(1).forEach(messages::add);
        return messages;
    }

    private static Outputs replay(List<Feed.Message> messages, Instant asOf, String policy)
            throws IOException {
        Path events = folder.resolve("events.jsonl");
        Files.writeString(
                events,
                messages.stream()
                        .map(Feed.Message::json)
                        .collect(Collectors.joining("\n", "", "\n")),
                StandardCharsets.UTF_8);
        return Replayed.of(events, policy, asOf, folder.resolve("replayed"));
    }

    private static Outputs replay(ReleaseFiles release) throws IOException {
        Path out = folder.resolve("release");
        int exit =
                Clientele.run(
                        "replay",
                        "--events=" + release.events(),
                        "--policy=" + release.policy(),
                        "--control=" + release.control(),
                        "--drift-panel=1",
                        "--as-of=" + release.asOf(),
                        "--out=" + out);
        assertThat(exit).isZero();
        return Outputs.byReplay(out);
    }
}
