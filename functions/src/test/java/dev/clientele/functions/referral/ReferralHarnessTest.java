package dev.clientele.functions.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.customer.NamedDocument;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.ReferralValueJson;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.RefereePart;
import dev.clientele.functions.wire.RefereePartTypeInfo;
import dev.clientele.model.referral.RefereeWorth;
import dev.clientele.model.referral.ReferralBook;
import dev.clientele.model.referral.ReferralSignal;
import dev.clientele.model.referral.ReferralSignal.Erased;
import dev.clientele.model.referral.ReferralSignal.Referred;
import dev.clientele.model.referral.ReferralSignal.Valued;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two operators behind the decisions, against the book that a replay keeps. */
class ReferralHarnessTest {

    private KeyedOneInputStreamOperatorTestHarness<String, ReferralSignal, RefereePart> referees;
    private KeyedOneInputStreamOperatorTestHarness<String, RefereePart, OutgoingRecord> referrers;
    private boolean ofHistory;
    private final Map<String, String> compacted = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    @BeforeEach
    void open() throws Exception {
        openFrom(null, null);
    }

    private void openFrom(OperatorSubtaskState ofReferees, OperatorSubtaskState ofReferrers)
            throws Exception {
        referees =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new RefereeOperator(ofHistory), ReferralSignal::customerId, Types.STRING);
        referees.setup(new RefereePartTypeInfo().createSerializer(new SerializerConfigImpl()));
        referrers =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new ReferrerOperator(policy(), ofHistory),
                        RefereePart::referrerId,
                        Types.STRING);
        if (ofReferees != null) {
            referees.initializeState(ofReferees);
            referrers.initializeState(ofReferrers);
        }
        referees.open();
        referrers.open();
    }

    private static ProgrammeDocuments policy() {
        String policy =
                """
                {"id": "p", "version": 1, "effectiveFrom": "2025-01-01T00:00:00Z",
                 "approvedBy": "x", "timeZone": "UTC", "currency": "EUR", "defaultMargin": 0.3,
                 "tiers": [{"id": "member", "name": {"en": "Member"}}]}
                """;
        return new ProgrammeDocuments(
                List.of(new NamedDocument("policy", policy)), null, List.of());
    }

    @AfterEach
    void close() throws Exception {
        referees.close();
        referrers.close();
    }

    @Test
    void sumsFollowTheValuesOfReferees() throws Exception {
        send(new Referred("ben", "ann", 5), worth("ben", 10_00, 2.5));
        assertThat(compacted)
                .containsExactly(
                        Map.entry(
                                "ann",
                                "{\"customerId\":\"ann\",\"referees\":1,\"ordered\":1,"
                                        + "\"historic\":10.00,\"predicted\":2.5,\"clv\":12.5}"));

        send(worth("ben", 20_00, 1), new Referred("cleo", "ann", 6));
        assertThat(compacted.get("ann"))
                .contains("\"referees\":2,\"ordered\":1,\"historic\":20.00");
    }

    @Test
    void anEarlierReferralTakesTheRefereeAway() throws Exception {
        send(worth("ben", 10_00, 2.5), new Referred("ben", "ann", 5));
        send(new Referred("ben", "dora", 4));

        assertThat(compacted).containsOnlyKeys("dora");
        assertThat(compacted.get("dora")).contains("\"historic\":10.00");
    }

    @Test
    void erasureTakesRefereesAndReferrersAway() throws Exception {
        send(new Referred("ben", "ann", 5), new Referred("cleo", "ben", 6), new Erased("ben"));
        send(worth("cleo", 1_00, 1), new Referred("ben", "ann", 7));

        assertThat(compacted).isEmpty();
    }

    @Test
    void erasureDeletesTheRecordAlsoOfWhomNoRefereeIsKnown() throws Exception {
        compacted.put("eve", "sent by a job that began before this one");

        send(new Erased("eve"));

        assertThat(compacted).isEmpty();
    }

    @Test
    void erasedCustomerIsAMarkInBothStatesAndNothingElse() throws Exception {
        send(new Referred("ben", "ann", 5), new Referred("cleo", "ben", 6), worth("ben", 1_00, 1));
        assertThat(statesOf("ben"))
                .containsExactly("erased:0", "referees:1", "referrals:1", "worth:1");

        send(new Erased("ben"));

        assertThat(statesOf("ben"))
                .containsExactly("erased:2", "referees:0", "referrals:0", "worth:0");
    }

    /** In how many of the two operators each state has something of a customer. */
    private List<String> statesOf(String customer) throws Exception {
        List<String> states = new ArrayList<>();
        for (String state : List.of("erased", "referees", "referrals", "worth")) {
            states.add(
                    state
                            + ":"
                            + (has(referees, state, customer) + has(referrers, state, customer)));
        }
        return states;
    }

    private static int has(
            KeyedOneInputStreamOperatorTestHarness<String, ?, ?> harness,
            String state,
            String customer)
            throws Exception {
        AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) harness.getOperator();
        KeyedStateBackend<String> backend = operator.getKeyedStateBackend();
        try (Stream<String> keys = backend.getKeys(state, VoidNamespace.INSTANCE)) {
            return keys.anyMatch(customer::equals) ? 1 : 0;
        }
    }

    @Test
    void sumsGoOnAfterARestore() throws Exception {
        send(new Referred("ben", "ann", 5), worth("ben", 10_00, 2.5));
        OperatorSubtaskState ofReferees = referees.snapshot(1, 1);
        OperatorSubtaskState ofReferrers = referrers.snapshot(1, 1);
        close();
        openFrom(ofReferees, ofReferrers);
        send(new Referred("cleo", "ann", 6), worth("cleo", 1_00, 0));

        assertThat(compacted.get("ann"))
                .contains("\"referees\":2,\"ordered\":2,\"historic\":11.00");
    }

    /** Of whom nobody referred, what came since the last checkpoint is on the heap. */
    @Test
    void latestWorthOfWhomNobodyReferredGoesIntoTheCheckpoint() throws Exception {
        assertThat(worthAfterARestore(true)).contains("\"historic\":30.00");
    }

    @Test
    void withoutTheBarrierItWouldBeLost() throws Exception {
        assertThat(worthAfterARestore(false)).contains("\"historic\":10.00");
    }

    /** Where Flink forgets a key's state with the next key. */
    @Test
    void inAHistoryNothingWaitsForABarrier() throws Exception {
        ofHistory = true;
        close();
        openFrom(null, null);

        assertThat(worthAfterARestore(false)).contains("\"historic\":30.00");
    }

    @Test
    void manyChangesOfASecondAreOneRecord() throws Exception {
        referrers.processElement(part("ben", 10_00), 0);
        referrers.processElement(part("cleo", 20_00), 0);
        referrers.processElement(part("ben", 30_00), 0);
        referrers.setProcessingTime(999);
        assertThat(referrers.getOutput()).isEmpty();

        referrers.setProcessingTime(1_000);

        assertThat(referrers.extractOutputValues()).hasSize(1);
        assertThat(text(referrers.extractOutputValues().get(0).value()))
                .contains("\"referees\":2", "\"historic\":50.00");
    }

    @Test
    void barrierAndEndOfTheInputWaitForNoSecond() throws Exception {
        referrers.processElement(part("ben", 10_00), 0);
        referrers.prepareSnapshotPreBarrier(1);
        assertThat(referrers.getOutput()).hasSize(1);

        referrers.processElement(part("ben", 20_00), 0);
        referrers.getOperator().finish();
        assertThat(referrers.getOutput()).hasSize(2);
    }

    /** No record tells of a referee who came and went. */
    @Test
    void whoCameAndWentWithinTheSecondIsNotTold() throws Exception {
        referrers.processElement(part("ben", 10_00), 0);
        referrers.processElement(new RefereePart("ann", "ben", null), 0);
        referrers.setProcessingTime(1_000);

        assertThat(referrers.getOutput()).isEmpty();
    }

    private static RefereePart part(String referee, long historic) {
        return new RefereePart("ann", referee, new RefereeWorth(historic, 1, true));
    }

    private String worthAfterARestore(boolean barrier) throws Exception {
        send(worth("ben", 10_00, 2.5), worth("cleo", 1_00, 1));
        send(worth("ben", 20_00, 2.5), worth("cleo", 2_00, 1), worth("ben", 30_00, 2.5));
        if (barrier) {
            referees.prepareSnapshotPreBarrier(1);
        }
        OperatorSubtaskState ofReferees = referees.snapshot(1, 1);
        OperatorSubtaskState ofReferrers = referrers.snapshot(1, 1);
        close();
        openFrom(ofReferees, ofReferrers);
        send(new Referred("ben", "ann", 5));
        return compacted.get("ann");
    }

    @Test
    void whateverHappensTheSumsAreThoseOfTheBook() throws Exception {
        Random random = new Random(20260101);
        ReferralBook book = new ReferralBook();
        for (int i = 0; i < 2_000; i++) {
            ReferralSignal signal = any(random);
            book.add(signal);
            send(signal);
        }
        Map<String, String> expected = new HashMap<>();
        book.values()
                .forEach(
                        (referrer, value) ->
                                expected.put(referrer, text(ReferralValueJson.write(value, 2))));

        assertThat(compacted).isEqualTo(expected).hasSizeGreaterThan(10);
    }

    private static ReferralSignal any(Random random) {
        String customer = "c" + random.nextInt(60);
        int kind = random.nextInt(100);
        if (kind == 0) {
            return new Erased(customer);
        }
        if (kind < 40) {
            String referrer = "c" + (60 + random.nextInt(40)) % 70;
            return referrer.equals(customer)
                    ? worth(customer, 1, 1)
                    : new Referred(customer, referrer, random.nextInt(50));
        }
        return worth(customer, random.nextInt(100_000), random.nextDouble() * 1e3);
    }

    private void send(ReferralSignal... signals) throws Exception {
        for (ReferralSignal signal : signals) {
            if (signal instanceof Erased) {
                erased.add(signal.customerId());
            }
            referees.processElement(signal, 0);
            for (RefereePart part : referees.extractOutputValues()) {
                referrers.processElement(part, 0);
            }
            referees.getOutput().clear();
        }
        if (!ofHistory) {
            assertThat(referrers.getOutput()).as("sums wait for more changes").isEmpty();
            referrers.setProcessingTime(referrers.getProcessingTime() + 1_000);
        }
        for (OutgoingRecord record : referrers.extractOutputValues()) {
            if (record.value() == null) {
                boolean known = compacted.remove(record.key()) != null;
                assertThat(known || erased.contains(record.key())).isTrue();
            } else {
                compacted.put(record.key(), text(record.value()));
            }
        }
        referrers.getOutput().clear();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static Valued worth(String customerId, long historic, double predicted) {
        return new Valued(customerId, new RefereeWorth(historic, predicted, true));
    }
}
