package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request for an export is answered with all there is, and leaves no trace. */
class ExportHarnessTest {

    private static final String FAR = "2027-01-01T00:00:00Z";

    private final Events ann = new Events("ann");

    @ParameterizedTest
    @EnumSource(Way.class)
    void answersWithAllThatIsKnown(Way way) throws Exception {
        try (CustomerHarness operator = operator(way)) {
            operator.send(life());

            List<OutgoingRecord> sent = operator.send(List.of(asks("x1", FAR)));

            assertThat(sent).extracting(OutgoingRecord::topic).containsExactly("customer-exports");
            assertThat(sent).extracting(OutgoingRecord::key).containsExactly("ann");
            JsonNode export = Lines.json(sent.get(0));
            assertThat(export.path("exportId").asText()).isEqualTo("ann/customer-exports/x1");
            assertThat(export.path("status").asText()).isEqualTo("known");
            assertThat(export.at("/profile/tier").asText()).isEqualTo("silver");
            assertThat(export.at("/state/clock").asText()).isEqualTo("2026-01-03T10:00:00.000Z");
            assertThat(export.at("/state/recentEvents/remembered").asInt()).isEqualTo(42);
            assertThat(export.path("orders")).hasSize(40);
            assertThat(export.path("orders").get(0).path("left").asDouble()).isEqualTo(9.0);
            assertThat(export.at("/waitingReturns/0/origin/raw").asText()).contains("\"unknown\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void leavesNoTrace(Way way) throws Exception {
        try (CustomerHarness asked = operator(way);
                CustomerHarness untouched = operator(way)) {
            List<Incoming> withRequests = new ArrayList<>();
            for (Incoming incoming : life()) {
                withRequests.add(asks("before-" + incoming.event().eventId(), FAR));
                withRequests.add(incoming);
            }
            assertThat(
                            Lines.whole(
                                    asked.send(withRequests).stream()
                                            .filter(it -> !it.topic().equals("customer-exports"))
                                            .toList()))
                    .isEqualTo(Lines.whole(untouched.send(life())));
            asked.send(List.of(asks("x1", FAR)));
            assertThat(asked.held()).isEqualTo(untouched.held());
            assertThat(Lines.whole(asked.reach(Instant.parse(FAR).toEpochMilli())))
                    .isEqualTo(Lines.whole(untouched.reach(Instant.parse(FAR).toEpochMilli())))
                    .isNotEmpty();
        }
    }

    @Test
    void unknownAndErasedCustomersAreAnsweredHonestly() throws Exception {
        try (CustomerHarness operator = operator(Way.ROCKSDB)) {
            assertThat(status(operator.send(List.of(asks("x1", FAR))))).isEqualTo("unknown");
            assertThat(operator.held().rows()).isEmpty();

            operator.send(life());
            operator.send(List.of(ann.erase("erases", "2026-01-05T10:00:00Z")));

            List<OutgoingRecord> sent = operator.send(List.of(asks("x2", FAR)));
            assertThat(status(sent)).isEqualTo("erased");
            assertThat(Lines.json(sent.get(0)).has("state")).isFalse();
        }
    }

    @Test
    void askingTwiceIsAnsweredTwice() throws Exception {
        try (CustomerHarness operator = operator(Way.HEAP)) {
            operator.send(life());

            assertThat(operator.send(List.of(asks("x", FAR), asks("x", FAR)))).hasSize(2);
        }
    }

    @Test
    void largeCustomerComesInParts() throws Exception {
        try (CustomerHarness operator = operator(Way.HEAP)) {
            List<Incoming> orders = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                orders.add(ann.order("e" + i, "2026-01-02T10:00:00Z", "order-" + i, "9"));
            }
            operator.send(orders);

            List<OutgoingRecord> parts = operator.send(List.of(asks("x", FAR)));

            assertThat(parts).hasSizeGreaterThan(1);
            assertThat(parts).allMatch(part -> part.value().length < 1_000_000);
            int shown = 0;
            for (int i = 0; i < parts.size(); i++) {
                JsonNode part = Lines.json(parts.get(i));
                assertThat(part.path("part").asInt()).isEqualTo(i + 1);
                assertThat(part.path("parts").asInt()).isEqualTo(parts.size());
                assertThat(part.has("state")).isEqualTo(i == 0);
                shown += part.path("orders").size();
            }
            assertThat(shown).isEqualTo(10_000);
        }
    }

    private static String status(List<OutgoingRecord> sent) {
        assertThat(sent).hasSize(1);
        String json = new String(sent.get(0).value(), StandardCharsets.UTF_8);
        assertThat(json).contains("\"parts\":1");
        return Lines.json(sent.get(0)).path("status").asText();
    }

    private static CustomerHarness operator(Way way) throws Exception {
        return new CustomerHarness(way, SmallProgrammes.silverForThree(), Duration.ofMinutes(1));
    }

    private Incoming asks(String eventId, String time) {
        return ann.event(eventId, time, "export", "'actor': 'privacy desk'");
    }

    private List<Incoming> life() {
        List<Incoming> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            events.add(ann.order("e" + i, "2026-01-02T10:00:00Z", "order-" + i, "9"));
        }
        events.add(ann.review("v", "2026-01-03T10:00:00Z"));
        events.add(ann.givesBack("w", "2026-01-03T10:00:00Z", "unknown"));
        return events;
    }
}
