package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.RejectReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/**
 * Nothing is lost: read = accepted + deduplicated + rejected + waiting, and what is rejected is in
 * the dead letters, whole.
 */
class AccountingHarnessTest {

    private static final Set<RejectReason> OF_EVENTS =
            EnumSet.complementOf(EnumSet.of(RejectReason.INVALID_CONTROL));

    private static final String NOON = "2027-06-01T12:00:00Z";
    private static final Events ANN = new Events("ann");
    private static final Events EVE = new Events("eve");

    @Test
    void everyReasonShowsTheWholeRecordAndItsOrigin() throws Exception {
        try (ParserToCustomers pipeline = new ParserToCustomers(SmallProgrammes.silverForThree())) {
            prepare(pipeline);
            List<Tuple> expected = new ArrayList<>();
            for (Map.Entry<RejectReason, String> bad : badRecords().entrySet()) {
                expected.add(tuple(bad.getKey().code(), bad.getValue(), pipeline.sent()));
                pipeline.send(bad.getValue());
                assertAllAreAccountedFor(pipeline);
            }
            pipeline.reach(Instant.parse("2027-07-02T00:00:00Z").toEpochMilli());

            assertThat(pipeline.deadLetters().stream().map(Lines::json))
                    .extracting(
                            letter -> letter.get("reason").asText(),
                            letter -> letter.get("raw").asText(),
                            letter -> letter.at("/source/offset").asLong())
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(pipeline.deadLetters().stream().map(Lines::json))
                    .extracting(letter -> letter.get("source"))
                    .allSatisfy(AccountingHarnessTest::assertIsKafkaRecord);
            assertAllAreAccountedFor(pipeline);
            assertThat(badRecords()).containsOnlyKeys(OF_EVENTS);
        }
    }

    @Test
    void everyReasonHasACounter() throws Exception {
        try (ParserToCustomers pipeline = new ParserToCustomers(SmallProgrammes.silverForThree())) {
            prepare(pipeline);
            for (String bad : badRecords().values()) {
                pipeline.send(bad);
            }
            pipeline.reach(Instant.parse("2027-07-02T00:00:00Z").toEpochMilli());

            for (RejectReason reason : OF_EVENTS) {
                String counter = "reason." + reason.code() + ".rejected";
                assertThat(
                                pipeline.splitterMeters().count(counter)
                                        + pipeline.customerMeters().count(counter))
                        .as(counter)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void waitingRecordIsCountedUntilItIsAcceptedOrRejected() throws Exception {
        try (ParserToCustomers pipeline = new ParserToCustomers(SmallProgrammes.silverForThree())) {
            pipeline.send(ANN.json("e1", NOON, "return", "'orderId': 'o1'"));
            pipeline.send(ANN.json("e2", NOON, "return", "'orderId': 'o2'"));
            pipeline.send(EVE.json("e1", NOON, "return", "'orderId': 'o1'"));
            assertThat(counts(pipeline)).containsExactly(0L, 0L, 0L, 3L);

            pipeline.send(ANN.json("e3", NOON, "order", "'orderId': 'o1', 'amount': 1"));
            assertThat(counts(pipeline)).containsExactly(2L, 0L, 0L, 2L);
            pipeline.send(EVE.json("e2", NOON, "erase", "'x': 1"));
            assertThat(counts(pipeline)).containsExactly(4L, 0L, 0L, 1L);
            pipeline.reach(Instant.parse("2027-07-02T00:00:00Z").toEpochMilli());
            assertThat(counts(pipeline)).containsExactly(4L, 0L, 1L, 0L);
            assertAllAreAccountedFor(pipeline);
        }
    }

    @Test
    void duplicateIsCountedAndNotRejected() throws Exception {
        try (ParserToCustomers pipeline = new ParserToCustomers(SmallProgrammes.silverForThree())) {
            pipeline.send(ANN.json("e1", NOON, "interaction", "'kind': 'visit'"));
            pipeline.send(ANN.json("e1", NOON, "interaction", "'kind': 'visit'"));

            assertThat(counts(pipeline)).containsExactly(1L, 1L, 0L, 0L);
            assertThat(pipeline.deadLetters()).isEmpty();
        }
    }

    @Test
    void decisionsAreCountedByTopic() throws Exception {
        try (ParserToCustomers pipeline =
                new ParserToCustomers(SmallProgrammes.silverForThreeWithChurn())) {
            pipeline.send(ANN.json("e1", NOON, "interaction", "'kind': 'review'"));
            pipeline.send(ANN.json("e2", NOON, "order", "'orderId': 'o1', 'amount': 1"));
            pipeline.reach(Instant.parse("2029-06-01T00:00:00Z").toEpochMilli());

            for (DecisionTopic topic : DecisionTopic.values()) {
                assertThat(
                                pipeline.customerMeters()
                                        .count("topic." + topic.topicName() + ".decisions"))
                        .as(topic.topicName())
                        .isEqualTo(pipeline.decisions(topic.topicName()))
                        .isPositive();
            }
        }
    }

    @Test
    void decisionsOfATopicAreCountedByWhatTheySay() throws Exception {
        try (ParserToCustomers pipeline =
                new ParserToCustomers(SmallProgrammes.silverForThreeWithChurn())) {
            pipeline.send(ANN.json("e1", NOON, "order", "'orderId': 'o1', 'amount': 1"));
            pipeline.send(ANN.json("e2", NOON, "interaction", "'kind': 'review'"));
            pipeline.reach(Instant.parse("2029-06-01T00:00:00Z").toEpochMilli());

            Meters meters = pipeline.customerMeters();
            String kind = "topic.tier-changes.kind.%s.decisionsOfKind";
            assertThat(meters.count(kind.formatted("upgrade"))).isEqualTo(1);
            assertThat(meters.count(kind.formatted("downgrade"))).isEqualTo(1);
            assertThat(meters.count(kind.formatted("override"))).isZero();
            assertThat(meters.sum("decisionsOfKind"))
                    .isEqualTo(
                            meters.sum("decisions") - meters.count("topic.clv-updates.decisions"));
        }
    }

    @Test
    void lagTellsHowFarBehindTheMachinesClockEventsAre() throws Exception {
        try (ParserToCustomers pipeline = new ParserToCustomers(SmallProgrammes.silverForThree())) {
            pipeline.machineClock(Instant.parse(NOON).toEpochMilli() + 5_000);
            pipeline.send(ANN.json("e1", NOON, "interaction", "'kind': 'visit'"));

            assertThat(pipeline.customerMeters().gauge("eventTimeLagMillis")).isEqualTo(5_000L);
        }
    }

    /** An order of ann's for later ones to collide with, and no more eve. */
    private static void prepare(ParserToCustomers pipeline) throws Exception {
        pipeline.send(ANN.json("e1", NOON, "order", "'orderId': 'o1', 'amount': 10"));
        pipeline.send(EVE.json("e1", NOON, "erase", "'x': 1"));
    }

    private static Map<RejectReason, String> badRecords() {
        String visit = "'kind': 'visit'";
        Map<RejectReason, String> bad = new LinkedHashMap<>();
        bad.put(RejectReason.TOO_LARGE, "{\"text\": \"" + "x".repeat(65_536) + "\"}");
        bad.put(RejectReason.NOT_JSON, "a customer was here");
        bad.put(RejectReason.MISSING_FIELD, ANN.json("m1", NOON, "interaction", "'kind': null"));
        bad.put(RejectReason.INVALID_FIELD, ANN.json("i1", "at noon", "interaction", visit));
        bad.put(RejectReason.UNKNOWN_TYPE, ANN.json("u1", NOON, "wedding", visit));
        bad.put(
                RejectReason.FROM_THE_FUTURE,
                ANN.json("f1", "2028-01-01T01:00:00.001Z", "interaction", visit));
        bad.put(RejectReason.ERASED_CUSTOMER, EVE.json("e2", NOON, "interaction", visit));
        bad.put(
                RejectReason.TOO_LATE,
                ANN.json("l1", "2026-04-26T23:59:59Z", "interaction", visit));
        bad.put(
                RejectReason.UNSUPPORTED_CURRENCY,
                ANN.json("c1", NOON, "order", "'orderId': 'o2', 'amount': 1, 'currency': 'USD'"));
        bad.put(
                RejectReason.DUPLICATE_ORDER,
                ANN.json("d1", NOON, "order", "'orderId': 'o1', 'amount': 10"));
        bad.put(
                RejectReason.RETURN_WITHOUT_ORDER,
                ANN.json("r1", NOON, "return", "'orderId': 'o3'"));
        bad.put(
                RejectReason.RETURN_EXCEEDS_ORDER,
                ANN.json("r2", NOON, "return", "'orderId': 'o1', 'amount': 11"));
        return bad;
    }

    private static void assertIsKafkaRecord(JsonNode source) {
        assertThat(source.get("topic").asText()).isEqualTo("customer-events");
        assertThat(source.get("partition").asInt()).isZero();
    }

    private static void assertAllAreAccountedFor(ParserToCustomers pipeline) {
        assertThat(pipeline.splitterMeters().count("read")).isEqualTo(pipeline.sent());
        assertThat(counts(pipeline).stream().mapToLong(Long::longValue).sum())
                .as("accepted, deduplicated, rejected and waiting")
                .isEqualTo(pipeline.sent());
    }

    /** Accepted, deduplicated, rejected, waiting. */
    private static List<Long> counts(ParserToCustomers pipeline) {
        Meters customers = pipeline.customerMeters();
        return List.of(
                customers.count("accepted"),
                customers.count("deduplicated"),
                pipeline.splitterMeters().sum("rejected") + customers.sum("rejected"),
                customers.count("waiting"));
    }
}
