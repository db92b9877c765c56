package dev.clientele.testkit;

import static dev.clientele.testkit.Events.order;
import static dev.clientele.testkit.Events.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.contract.TopicSchemas;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.jobs.replay.ReplayCommand;
import dev.clientele.model.decision.DecisionTopic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The kit decides what the product decides, and says it. */
class ClienteleClusterITCase {

    private static final Path POLICY = Path.of("src", "test", "resources", "shop.json");

    @RegisterExtension
    static final ClienteleCluster clientele = ClienteleCluster.withPolicy("shop.json");

    @TempDir private Path folder;

    @Test
    void decidesWhatTheReplayDecidesByteForByte() throws IOException {
        Run run = clientele.runUntilDay("2027-06-01", EveryEvent.withoutMerge());
        Path replayed = replay("2027-06-01T00:00:00+02:00");

        for (DecisionTopic topic : DecisionTopic.values()) {
            assertThat(sent(run, topic.topicName()))
                    .as(topic.topicName())
                    .containsExactlyInAnyOrderElementsOf(
                            Files.readAllLines(replayed.resolve(topic.topicName() + ".jsonl")));
        }
        assertThat(run.tierChanges("ann")).isNotEmpty();
        assertThat(run.notices("ann")).isNotEmpty();
        assertThat(run.clvUpdates("ann")).isNotEmpty();
    }

    @Test
    void sameEventsMakeTheSameRecordsInTheSameOrder() {
        Run one = clientele.run(EveryEvent.events());
        Run other = clientele.run(EveryEvent.events());

        assertThat(one.records()).isEqualTo(other.records()).isNotEmpty();
        assertThat(one).hasToString(other.toString());
    }

    @Test
    void everyEventIsAsItsSchemaSays() {
        for (ObjectNode event : complete(EveryEvent.events())) {
            assertThat(TopicSchemas.faults("customer-events", event.toString()))
                    .as(event.toString())
                    .isEmpty();
        }
    }

    @Test
    void resultsAreTyped() {
        Run run =
                clientele.runUntilDay(
                        "2026-03-01",
                        order("ann", "2026-01-05", 900),
                        order("ann", "2026-01-06", 1_200.5),
                        profile("ann", "2026-01-07").enrolledAt("2025-12-24"),
                        order("ann", "2026-02-01", 1_000),
                        order("ann", "2026-02-02", 1).orderId("order-1"));

        TierChange last = run.tierChanges("ann").get(1);
        assertThat(last.change()).isEqualTo("upgrade");
        assertThat(last.from()).isEqualTo("member");
        assertThat(last.decidedAt()).isEqualTo(Instant.parse("2026-02-01T11:00:00Z"));
        assertThat(last)
                .hasToString(
                        "2026-02-01 11:00 UTC  ann  upgrade member -> silver:"
                                + " orders(365) 3, spend(365) 3,100.50 (event event-4)");
        assertThat(run.profile("ann"))
                .get()
                .extracting(Profile::tierSince)
                .isEqualTo(LocalDate.parse("2026-02-01"));
        assertThat(run.profile("ann").orElseThrow().metrics().get("spend(365)"))
                .isEqualByComparingTo("3100.50");
        assertThat(run.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo("duplicate-order"));
        assertThat(run.clvUpdates("ann").get(0).historic()).isEqualByComparingTo("270");
        assertThat(run.tierOf("nobody")).isNull();
    }

    @Test
    void erasedCustomerIsGone() {
        Run run = clientele.run(EveryEvent.events());

        assertThat(run.profile("dan")).isEmpty();
        assertThat(run.profile("ann")).isPresent();
    }

    @Test
    void timeThatIsNoneIsToldSo() {
        assertThatThrownBy(() -> clientele.run(order("ann", "yesterday", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "yesterday is neither a day such as 2026-01-05 nor an RFC 3339 instant");
    }

    private static List<ObjectNode> complete(Event<?>... events) {
        return new EventRecords(ZoneId.of("Europe/Berlin")).complete(List.of(events));
    }

    private Path replay(String asOf) throws IOException {
        List<String> lines = new ArrayList<>();
        complete(EveryEvent.withoutMerge()).forEach(event -> lines.add(event.toString()));
        Path events = Files.write(folder.resolve("events.jsonl"), lines);
        Path out = folder.resolve("out");
        int exit =
                new CommandLine(new ReplayCommand())
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute(
                                "--events=" + events,
                                "--policy=" + POLICY,
                                "--as-of=" + asOf,
                                "--out=" + out);
        assertThat(exit).isZero();
        return out;
    }

    private static List<String> sent(Run run, String topic) {
        return run.records().stream()
                .filter(record -> record.topic().equals(topic))
                .map((OutgoingRecord record) -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
