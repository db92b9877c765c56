package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.functions.wire.Carried;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.event.CustomerEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An erasure leaves one mark: looked for in all state there is, also byte by byte. */
class ErasureHarnessTest {

    private static final String ANN = "ann-of-these-tests";

    private final Events ann = new Events(ANN);
    private final Events bob = new Events("bob");

    @ParameterizedTest
    @EnumSource(Way.class)
    void noStateButTheRowKnowsTheCustomer(Way way) throws Exception {
        try (CustomerHarness operator = operator(way)) {
            operator.send(life(ann));
            operator.send(life(bob));
            operator.send(List.of(firstPartFor(ann), firstPartFor(bob)));
            assertThat(operator.customersByState())
                    .as("negative control: all state was of both")
                    .hasSize(4)
                    .allSatisfy((state, customers) -> assertThat(customers).hasSize(2));

            operator.send(List.of(ann.erase("erases", "2026-01-05T10:00:00Z")));

            assertThat(operator.customersByState())
                    .containsEntry("customer", List.of(ANN, "bob"))
                    .containsEntry("orders", List.of("bob"))
                    .containsEntry("handovers", List.of("bob"))
                    .containsEntry("events", List.of("bob"));
            if (way.canListTimers()) {
                assertThat(operator.timers()).hasSize(1).allMatch(it -> it.startsWith("bob "));
            }
        }
    }

    /** Of a customer on the way in by a merge, of whom the rest has not come yet. */
    private static Incoming firstPartFor(Events customer) {
        Incoming merge =
                new Events("old").merge("m", "2026-01-04T10:00:00Z", customer.customerId());
        CustomerEvent theirs =
                new CustomerEvent(
                        "m", customer.customerId(), merge.event().time(), merge.event().body());
        Carried part = new Carried("old", 1, 2, new byte[] {1});
        return new Incoming(theirs, merge.origin(), Incoming.UNKNOWN, part);
    }

    @Test
    void bytesOfACheckpointHoldTheIdOnceAndNothingElse() throws Exception {
        try (CustomerHarness operator = operator(Way.HEAP)) {
            operator.send(life(ann));
            List<byte[]> traces = tracesOf(ANN);
            byte[] before = operator.snapshotBytes();
            assertThat(traces)
                    .as("negative control: each was there")
                    .allMatch(trace -> count(before, trace) > 0);
            assertThat(count(before, text(ANN))).isGreaterThan(40);

            operator.send(List.of(ann.erase("erases", "2026-01-05T10:00:00Z")));

            byte[] after = operator.snapshotBytes();
            assertThat(traces).allMatch(trace -> count(after, trace) == 0);
            assertThat(count(after, text(ANN))).as("the mark").isEqualTo(1);
            assertThat(count(after, fingerprint("erases"))).isZero();
        }
    }

    @Test
    void receiptCountsWhatThereWas() throws Exception {
        try (CustomerHarness operator = operator(Way.ROCKSDB_RESTORED)) {
            operator.send(life(ann));

            JsonNode receipt = erase(operator);

            assertThat(receipt.path("receiptId").asText()).isEqualTo(ANN + "/erasure-receipts/1");
            assertThat(receipt.path("customerId").asText()).isEqualTo(ANN);
            assertThat(receipt.path("eventId").asText()).isEqualTo("erases");
            assertThat(receipt.path("decidedAt").asText()).isEqualTo("2026-01-05T10:00:00.000Z");
            assertThat(receipt.path("deleted"))
                    .hasToString(
                            ("{'orders':38,'days':2,'eventIds':46,'waitingReturns':1,'timers':1,"
                                            + "'referees':1,'complaints':1,'answers':2,"
                                            + "'balances':1,'categories':0,'programmes':1}")
                                    .replace('\'', '"'));
            assertThat(receipt.path("tombstones"))
                    .extracting(JsonNode::asText)
                    .containsExactly("customer-profiles", "referral-values");
            assertThat(receipt.path("remains"))
                    .extracting(JsonNode::asText)
                    .containsExactly("erased-mark");
            assertThat(receipt.path("untilRetention"))
                    .extracting(JsonNode::asText)
                    .contains("customer-events", "tier-changes", "dead-letters")
                    .doesNotContain("customer-profiles", "program-kpis");
        }
    }

    @Test
    void receiptOfSomeoneUnknownCountsNothing() throws Exception {
        try (CustomerHarness operator = operator(Way.HEAP)) {
            assertThat(erase(operator).path("deleted")).allMatch(count -> count.asInt() == 0);
        }
    }

    @Test
    void erasingAgainIsRefusedAndGivesNoReceipt() throws Exception {
        try (CustomerHarness operator = operator(Way.HEAP)) {
            erase(operator);

            assertThat(Lines.of(operator.send(List.of(ann.erase("x", "2026-01-05T10:00:00Z")))))
                    .containsExactly("dead-letters " + ANN + " erased-customer");
        }
    }

    @Test
    void timerOfACustomerAheadOfTimeIsForgotten() throws Exception {
        try (CustomerHarness operator = operator(Way.HEAP)) {
            operator.watermark(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
            operator.send(List.of(ann.review("e1", "2026-01-05T10:00:00Z")));
            operator.accept(SmallProgrammes.silverForSix(2, "2026-01-04T00:00:00Z"));
            operator.reach(Instant.parse("2026-01-04T00:00:01Z").toEpochMilli());
            assertThat(operator.timers()).as("one waits for time").hasSize(2);

            operator.send(List.of(ann.erase("erases", "2026-01-05T10:00:00Z")));

            assertThat(operator.timers()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyTypeOfEventIsRefusedAlsoFromBeforeTheErasure(Way way) throws Exception {
        try (CustomerHarness operator = operator(way)) {
            operator.send(life(ann));
            operator.send(List.of(ann.erase("erases", "2026-01-05T10:00:00Z")));
            for (String time : List.of("2024-01-01T00:00:00Z", "2026-01-01T00:00:00Z")) {
                for (Incoming incoming : oneOfEachType(time)) {
                    assertThat(Lines.of(operator.send(List.of(incoming))))
                            .as(incoming.event().body().toString())
                            .containsExactly("dead-letters " + ANN + " erased-customer");
                }
            }
            assertThat(
                            Lines.of(
                                    operator.reach(
                                            Instant.parse("2027-06-01T00:00:00Z").toEpochMilli())))
                    .as("the waiting return is gone")
                    .isEmpty();
        }
    }

    private static CustomerHarness operator(Way way) throws Exception {
        return new CustomerHarness(way, SmallProgrammes.silverForThree(), Duration.ofMinutes(1));
    }

    private JsonNode erase(CustomerHarness operator) throws Exception {
        OutgoingRecord receipt =
                operator.send(List.of(ann.erase("erases", "2026-01-05T10:00:00Z"))).get(0);
        assertThat(receipt.topic()).isEqualTo("erasure-receipts");
        return Lines.json(receipt);
    }

    /** Something of every kind that is remembered, and more event ids than a row holds. */
    private static List<Incoming> life(Events customer) {
        String id = customer.customerId();
        List<Incoming> events = new ArrayList<>();
        for (int i = 0; i < 38; i++) {
            events.add(
                    customer.order(
                            id + "-e" + i,
                            "2026-01-02T10:00:00Z",
                            "order-" + i + "-of-" + id,
                            "9"));
        }
        String time = "2026-01-03T10:00:00Z";
        events.add(customer.review("visit-" + id, time));
        events.add(customer.event("c-" + id, time, "complaint", complaint("complaint-of-" + id)));
        events.add(customer.event("n-" + id, time, "survey", "'kind': 'nps', 'score': 3"));
        events.add(customer.event("s-" + id, time, "survey", "'kind': 'csat', 'score': 3"));
        events.add(customer.event("b-" + id, time, "balance", "'assets': 5, 'creditGrade': 'A'"));
        events.add(customer.event("r-" + id, time, "referral", referral("friend-of-" + id)));
        events.add(customer.event("p-" + id, time, "profile", "'enrolledAt': '2025-01-01'"));
        events.add(customer.givesBack("w-" + id, time, "waiting-of-" + id));
        return events;
    }

    private List<Incoming> oneOfEachType(String time) {
        return List.of(
                ann.order("l1", time, "order-0-of-" + ANN, "1"),
                ann.givesBack("l2", time, "waiting-of-" + ANN),
                ann.visit("l3", time),
                ann.event("l4", time, "survey", "'kind': 'nps', 'score': 3"),
                ann.event("l5", time, "complaint", complaint("c")),
                ann.event("l6", time, "referral", referral("bob")),
                ann.event("l7", time, "balance", "'assets': 5"),
                ann.event("l8", time, "cost", "'kind': 'service', 'amount': 1"),
                ann.event("l9", time, "profile", "'city': 'Suzhou'"),
                ann.event(
                        "l10",
                        time,
                        "tier-override",
                        "'tier': 'silver', 'reason': 'r', 'actor': 'a'"),
                ann.event("l11", time, "merge", "'into': 'bob'"),
                ann.erase("l12", time),
                ann.visit(ANN + "-e37", time));
    }

    private static String complaint(String id) {
        return "'complaintId': '" + id + "', 'status': 'opened'";
    }

    private static String referral(String referee) {
        return "'refereeId': '" + referee + "', 'stage': 'first-order'";
    }

    private static List<byte[]> tracesOf(String id) {
        return List.of(
                text("order-0-of-" + id),
                text("order-37-of-" + id),
                text("waiting-of-" + id),
                text("complaint-of-" + id),
                text("friend-of-" + id),
                fingerprint(id + "-e0"),
                fingerprint(id + "-e37"),
                fingerprint("w-" + id));
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] fingerprint(String eventId) {
        Fingerprint fingerprint = Fingerprint.of(eventId);
        return ByteBuffer.allocate(16)
                .putLong(fingerprint.high())
                .putLong(fingerprint.low())
                .array();
    }

    private static int count(byte[] bytes, byte[] part) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        String wanted = new String(part, StandardCharsets.ISO_8859_1);
        int count = 0;
        for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }
}
