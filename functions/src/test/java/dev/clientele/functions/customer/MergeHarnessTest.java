package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.PassageReader;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordSerializer;
import dev.clientele.functions.wire.ParsedRecord;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** One customer goes into another of another key, by way of the topic. */
class MergeHarnessTest {

    private static final String NOON = "2026-01-02T12:00:00Z";
    private static final String LATER = "2026-01-03T12:00:00Z";
    private static final Events ANN = new Events("ann");
    private static final Events BEA = new Events("bea");

    private final PassageReader reader = new PassageReader(new EventParser("CNY"));

    private static CustomerHarness operator() throws Exception {
        return new CustomerHarness(
                Way.ROCKSDB, SmallProgrammes.silverForThree(), Duration.ofMinutes(1));
    }

    private static List<OutgoingRecord> handovers(List<OutgoingRecord> sent) {
        return of(sent, TopicNames.CUSTOMER_HANDOVERS);
    }

    private static List<OutgoingRecord> of(List<OutgoingRecord> sent, String topic) {
        return sent.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    private Incoming back(OutgoingRecord handover) {
        Origin origin = new Origin(TopicNames.CUSTOMER_HANDOVERS, 0, 1, handover.value());
        Incoming incoming = reader.read(origin, 0).event();
        assertThat(incoming.event().customerId()).isEqualTo(handover.key());
        return incoming;
    }

    private List<OutgoingRecord> sendBack(CustomerHarness operator, List<OutgoingRecord> sent)
            throws Exception {
        List<Incoming> back = new ArrayList<>();
        handovers(sent).forEach(handover -> back.add(back(handover)));
        return operator.send(back);
    }

    @Test
    void everythingGoesToTheOtherKey() throws Exception {
        try (CustomerHarness operator = operator()) {
            operator.send(
                    List.of(
                            ANN.order("e1", NOON, "o1", "10"),
                            ANN.order("e2", NOON, "o2", "10"),
                            ANN.visit("e3", NOON),
                            ANN.visit("e4", NOON),
                            BEA.order("e1", NOON, "o3", "10"),
                            BEA.visit("e2", NOON)));

            List<OutgoingRecord> sent = operator.send(List.of(ANN.merge("m", LATER, "bea")));

            assertThat(handovers(sent)).extracting(OutgoingRecord::key).containsExactly("bea");
            assertThat(Lines.of(of(sent, TopicNames.CUSTOMER_PROFILES)))
                    .containsExactly("customer-profiles ann deleted");
            assertThat(operator.held().orders()).isEqualTo(1);

            List<OutgoingRecord> taken = sendBack(operator, sent);

            assertThat(Lines.of(of(taken, "tier-changes")))
                    .containsExactly("tier-changes bea 2 upgrade silver by m");
            assertThat(Lines.of(of(taken, TopicNames.CUSTOMER_PROFILES)))
                    .containsExactly("customer-profiles bea 2026-01-03T12:00:00.000Z silver");
            assertThat(operator.held().rows()).containsExactly("ann", "bea");
            assertThat(operator.held().orders()).isEqualTo(3);
            assertThat(operator.timers()).allMatch(timer -> timer.startsWith("bea "));
        }
    }

    @Test
    void whatComesLaterForTheOldKeyFollows() throws Exception {
        try (CustomerHarness operator = operator()) {
            List<OutgoingRecord> sent =
                    operator.send(
                            List.of(
                                    ANN.merge("m", LATER, "bea"),
                                    ANN.order("e1", NOON, "o1", "10")));
            assertThat(handovers(sent)).hasSize(2);

            List<OutgoingRecord> taken = sendBack(operator, sent);

            assertThat(Lines.of(of(taken, "tier-changes")))
                    .containsExactly("tier-changes bea 1 enrolled member by e1");
            assertThat(operator.held().orders()).isEqualTo(1);
        }
    }

    @Test
    void aLargeCustomerGoesInPartsAlsoAcrossARestart() throws Exception {
        try (CustomerHarness operator = operator()) {
            List<OutgoingRecord> parts = partsOfALargeCustomer(operator);
            assertThat(parts).hasSize(2);
            assertThat(parts).allMatch(part -> part.value().length < 1 << 20);

            assertThat(operator.send(List.of(back(parts.get(0))))).isEmpty();
            operator.restore();
            assertThat(operator.send(List.of(back(parts.get(1))))).isNotEmpty();

            List<OutgoingRecord> found = operator.send(List.of(BEA.order("b", LATER, "o7", "10")));
            assertThat(Lines.of(of(found, "clv-updates")))
                    .containsExactly("clv-updates bea 1 0.0 by b");
        }
    }

    private static List<OutgoingRecord> partsOfALargeCustomer(CustomerHarness operator)
            throws Exception {
        String padding = "x".repeat(60_000);
        for (int i = 0; i < 10; i++) {
            String fields = "'orderId': 'o" + i + "', 'padding': '" + padding + "'";
            operator.send(List.of(ANN.event("e" + i, NOON, "return", fields)));
        }
        return handovers(operator.send(List.of(ANN.merge("m", LATER, "bea"))));
    }

    @Test
    void aCustomerOfWhomAPartIsMissingIsADeadLetter() throws Exception {
        try (CustomerHarness operator = operator()) {
            List<OutgoingRecord> parts = partsOfALargeCustomer(operator);

            List<OutgoingRecord> sent = operator.send(List.of(back(parts.get(1))));

            assertThat(Lines.of(sent)).containsExactly("dead-letters bea invalid-field");
            assertThat(Lines.json(sent.get(0)).get("detail").asText())
                    .isEqualTo(
                            "the state of the customer who was merged did not arrive: parts are"
                                    + " missing");
        }
    }

    @Test
    void handoverThatComesTwiceSendsNothing() throws Exception {
        try (CustomerHarness operator = operator()) {
            operator.send(List.of(ANN.order("e1", NOON, "o1", "10")));
            List<OutgoingRecord> sent = operator.send(List.of(ANN.merge("m", LATER, "bea")));
            sendBack(operator, sent);

            assertThat(sendBack(operator, sent)).isEmpty();
        }
    }

    @Test
    void aRecordIsForwardedUntilItArrives() throws Exception {
        try (ParserToCustomers pipeline = new ParserToCustomers(SmallProgrammes.silverForThree())) {
            pipeline.send(ANN.json("m", NOON, "merge", "'into': 'bea'"));
            pipeline.send(ANN.json("e1", NOON, "interaction", "'kind': 'visit'"));

            assertThat(pipeline.splitterMeters().count("read")).isEqualTo(2);
            assertThat(pipeline.customerMeters().count("forwarded")).isEqualTo(2);
            assertThat(pipeline.customerMeters().count("handedOver")).isEqualTo(1);
            assertThat(pipeline.customerMeters().count("accepted")).isZero();
        }
    }

    @Test
    @SuppressWarnings("try") // Flink's harness may be interrupted when it is closed
    void aRunThatEndsMergesNobodyAndSaysSo() throws Exception {
        CustomerOperator operator =
                new CustomerOperator(
                        SmallProgrammes.silverForThree(),
                        ProfilePace.soon(Duration.ofMinutes(1)),
                        SweepPace.STANDARD,
                        Instant.parse(LATER).toEpochMilli(),
                        Panel.NONE,
                        DeadLetterForm.WHOLE);
        try (KeyedTwoInputStreamOperatorTestHarness<String, Incoming, String, OutgoingRecord>
                harness =
                        new KeyedTwoInputStreamOperatorTestHarness<>(
                                operator,
                                incoming -> incoming.event().customerId(),
                                null,
                                Types.STRING)) {
            harness.setup(new OutgoingRecordSerializer());
            harness.open();
            harness.processElement1(ANN.visit("e1", NOON), 0);
            harness.processElement1(ANN.merge("m", NOON, "bea"), 1);

            assertThat(handovers(harness.extractOutputValues())).isEmpty();
            List<OutgoingRecord> letters = new ArrayList<>();
            harness.getSideOutput(CustomerOperator.DEAD_LETTERS)
                    .forEach(letter -> letters.add(letter.getValue()));
            assertThat(letters).hasSize(1);
            assertThat(Lines.json(letters.get(0)).get("detail").asText())
                    .isEqualTo("into: a run that ends merges nobody; a replay does");
        }
    }

    @Test
    void aRecordThatIsNoHandoverIsADeadLetter() {
        for (String record : List.of("", "null", "[]", "{}", "{'format': 2}", "{'format': 1}")) {
            byte[] raw = record.replace((char) 39, '"').getBytes(StandardCharsets.UTF_8);

            ParsedRecord read = reader.read(new Origin("customer-handovers", 0, 7, raw), 0);

            assertThat(read.letter().reason().code()).as(record).isEqualTo("not-json");
            assertThat(read.letter().origin().position()).isEqualTo(7);
        }
    }
}
