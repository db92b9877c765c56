package dev.clientele.functions.codec;

import static dev.clientele.functions.codec.KnownCustomers.CLOCK;
import static dev.clientele.functions.codec.KnownCustomers.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.customer.Balances;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Dated;
import dev.clientele.model.customer.DayTotals;
import dev.clientele.model.customer.DueDays;
import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.customer.OrderRecord;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.customer.RecentEvents;
import dev.clientele.model.customer.Voice;
import dev.clientele.model.customer.WaitingReturn;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.CustomerStatus;
import dev.clientele.model.retention.PendingLook;
import dev.clientele.model.retention.RetentionMemory;
import dev.clientele.model.retention.RetentionSignal.LookStart;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.TierStanding;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.junit.jupiter.api.Test;

/** State of version 1 is read for ever. The files are never written again. */
class StateVersion1Test {

    private final CustomerStateSerializer customers = new CustomerStateSerializer();
    private final OrderRecordSerializer orders = new OrderRecordSerializer();

    private static <T> T restore(String name, TypeSerializer<T> serializer) throws IOException {
        return StateSnapshots.restore(StateSnapshots.file("v1/" + name), serializer);
    }

    private CustomerState full() throws IOException {
        return restore("customer-full.snapshot", customers);
    }

    @Test
    void clockAndScheduleAreRestored() throws IOException {
        CustomerState state = full();
        assertThat(state.isErased()).isFalse();
        assertThat(state.clock()).isEqualTo(CLOCK);
        assertThat(state.dueAt()).isEqualTo(CLOCK + 1_000);
        assertThat(state.dueDays()).isEqualTo(DueDays.ofValue(DAY + 17));
        assertThat(state.profileSentAt()).isEqualTo(CLOCK - 30_000);
        assertThat(state.profileDueAt()).isEqualTo(CLOCK + 30_000);
        assertThat(state.sequence(DecisionTopic.TIER_CHANGES)).isEqualTo(3);
        assertThat(state.sequence(DecisionTopic.TIER_NOTICES)).isEqualTo(1_000);
        assertThat(state.sequence(DecisionTopic.CLV_UPDATES)).isEqualTo(41);
        assertThat(state.sequence(DecisionTopic.CHURN_ALERTS)).isEqualTo(5);
    }

    @Test
    void recentEventsAreRestored() throws IOException {
        RecentEvents recent = full().recentEvents();
        assertThat(recent.iterator())
                .toIterable()
                .containsExactly(
                        new RecentEvents.Entry(new Fingerprint(-1, Long.MIN_VALUE), CLOCK - 9),
                        new RecentEvents.Entry(new Fingerprint(7, 8), CLOCK));
        assertThat(recent.spill()).isEqualTo(new RecentEvents.Spill(CLOCK - 10, 300, 512));
    }

    @Test
    void purchasesAndInteractionsAreRestored() throws IOException {
        CustomerState state = full();
        assertThat(state.ledger().size()).isEqualTo(2);
        assertThat(state.ledger().day(0)).isEqualTo(DAY - 900);
        assertThat(state.ledger().totals(0))
                .isEqualTo(new DayTotals(1, 1, 12_345, 12_345, 0, 12_345));
        assertThat(state.ledger().day(1)).isEqualTo(DAY - 30);
        assertThat(state.ledger().totals(1))
                .isEqualTo(new DayTotals(3, 2, 90_000, 70_000, -1_500, 20_000));
        assertThat(state.ledger().sum())
                .isEqualTo(new DayTotals(4, 3, 102_345, 82_345, -1_500, 32_345));
        assertThat(state.ledger().carriesMargin()).isTrue();
        assertThat(state.activity().size()).isEqualTo(3);
        assertInteraction(state, 0, DAY - 40, "visit", 1);
        assertInteraction(state, 1, DAY - 40, "unboxing", 20);
        assertInteraction(state, 2, DAY, "store-visit", 2);
        Map<String, Integer> categories = new LinkedHashMap<>();
        state.categories().forEach(categories::put);
        assertThat(categories)
                .containsOnly(Map.entry("Schuhe", DAY - 30), Map.entry("食品", DAY - 900));
        Map<String, Integer> referees = new LinkedHashMap<>();
        state.referees().forEach(referees::put);
        assertThat(referees).containsOnly(Map.entry("friend \uD83D\uDE00", DAY - 5));
    }

    private static void assertInteraction(
            CustomerState state, int index, int day, String kind, int count) {
        assertThat(state.activity().day(index)).isEqualTo(day);
        assertThat(state.activity().kind(index)).isEqualTo(kind);
        assertThat(state.activity().count(index)).isEqualTo(count);
    }

    @Test
    void memoryOfDecisionsIsRestored() throws IOException {
        CustomerState state = full();
        assertThat(state.standing())
                .isEqualTo(
                        new TierStanding(
                                "gold",
                                DAY - 100,
                                new TierStanding.Pending(DAY - 1, DAY + 29),
                                new TierStanding.Hold(CLOCK + 86_400_000, "silver"),
                                new TierStanding.Warning(DAY + 29, List.of(30, 7)),
                                new TierStanding.Approach("platinum", DAY - 3, true)));
        assertThat(state.membership(Programmes.MAIN).version()).isEqualTo(3);
        assertThat(state.membership("cloud-programme").version()).isEqualTo(12);
        assertThat(state.membership("cloud-programme").standing().tier()).isEqualTo("partner");
        assertThat(state.ledgerOf("cloud").totals(0))
                .isEqualTo(new DayTotals(1, 1, 500, 400, 0, 400));
        assertThat(state.clvSent())
                .isEqualTo(
                        new ClvSent(
                                1234.5,
                                2.25,
                                0.125,
                                new PurchaseFacts(5, 20_000, 20_300, 1_234_56, 100_00),
                                20_365,
                                "cdnow-1997"));
        assertThat(state.churn().level()).isEqualTo(ChurnLevel.HIGH);
        assertThat(state.churn().coolDownUntil()).isEqualTo(DAY + 14);
        assertThat(state.churn().unjudged())
                .containsExactly(KnownCustomers.firstAlert(), KnownCustomers.secondAlert());
        assertThat(state.churn().standing()).isEqualTo(KnownCustomers.firstAlert());
    }

    @Test
    void placeInTheBaseIsRestored() throws IOException {
        LookStart start = new LookStart("gold", ChurnLevel.NONE, Relationship.REPEAT);
        assertThat(full().retention())
                .isEqualTo(
                        new RetentionMemory(
                                new BaseStanding(CustomerStatus.ACTIVE, "silver"),
                                new PendingLook(DAY - 20, DAY + 70, start)));
    }

    @Test
    void voiceIsRestored() throws IOException {
        Voice voice = full().voice();
        assertThat(voice.nps())
                .isEqualTo(new Voice.NpsAnswer(CLOCK - 7, DAY - 3, new BigDecimal("9.5")));
        assertThat(voice.csatAnswers())
                .containsExactly(
                        new Voice.CsatAnswer(DAY - 2, new BigDecimal("4.50"), new BigDecimal("5")));
        assertThat(voice.complaints())
                .containsExactly(
                        KnownCustomers.complaint("k1", ComplaintStatus.OPENED, DAY - 1),
                        KnownCustomers.complaint("k2", ComplaintStatus.RESPONDED, DAY - 2),
                        KnownCustomers.complaint("k3", ComplaintStatus.RESOLVED, Days.NEVER),
                        KnownCustomers.complaint("k4", ComplaintStatus.REOPENED, DAY - 4));
    }

    @Test
    void holdingsAndIdentityAreRestored() throws IOException {
        CustomerState state = full();
        assertThat(state.balances().closings())
                .containsExactly(
                        new Balances.Closing(DAY - 50, CLOCK - 4_320_000_000L, -250),
                        new Balances.Closing(DAY, CLOCK, 9_000_000_000L));
        assertThat(state.balances().grade()).isEqualTo(new Dated<>("AA+", CLOCK - 3));
        assertThat(state.balances().products()).isEqualTo(new Dated<>(4, CLOCK - 2));
        assertThat(state.identity().firstOrderDay()).isEqualTo(DAY - 900);
        assertThat(state.identity().enrolledDay()).isEqualTo(new Dated<>(DAY - 1_000, CLOCK - 1));
        assertThat(state.identity().strategicPartner()).isEqualTo(new Dated<>(true, CLOCK - 6));
    }

    @Test
    void costsAreRestored() throws IOException {
        assertThat(full().costs().byKind())
                .containsExactly(
                        Map.entry(CostKind.ACQUISITION, 4_500L),
                        Map.entry(CostKind.STAFF, 1L << 50));
    }

    @Test
    void waitingReturnsAreRestoredWithTheirRecords() throws IOException {
        List<WaitingReturn> waiting = full().waitingReturns();
        assertThat(waiting).extracting(WaitingReturn::orderId).containsExactly("o-1", "o-2");
        assertThat(waiting)
                .extracting(WaitingReturn::amount)
                .containsExactly(new BigDecimal("12.50"), null);
        assertThat(waiting).extracting(WaitingReturn::day).containsExactly(DAY, DAY - 29);
        assertThat(waiting.get(0).origin().source()).isEqualTo("events.jsonl");
        assertThat(waiting.get(0).origin().isFile()).isTrue();
        assertThat(waiting.get(0).origin().position()).isEqualTo(12);
        assertThat(waiting.get(0).origin().raw()).containsExactly('{', '}');
        assertThat(waiting.get(1).origin().source()).isEqualTo("customer-events");
        assertThat(waiting.get(1).origin().partition()).isEqualTo(3);
        assertThat(waiting.get(1).origin().position()).isEqualTo(1L << 40);
        assertThat(waiting.get(1).origin().raw()).containsExactly(-1);
    }

    @Test
    void customersWithoutHistoryAreRestored() throws IOException {
        SameCustomer.assertSame(restore("customer-new.snapshot", customers), new CustomerState());
        assertThat(restore("customer-erased.snapshot", customers).isErased()).isTrue();
    }

    @Test
    void ordersAndFingerprintsAreRestored() throws IOException {
        assertThat(restore("order-plain.snapshot", orders))
                .isEqualTo(new OrderRecord(DAY, 12_345, 12_345, null, 2, BigDecimal.ONE, null));
        assertThat(restore("order-foreign.snapshot", orders))
                .isEqualTo(
                        new OrderRecord(
                                DAY - 9, 12_345, 345, -99L, 0, new BigDecimal("7.10"), "cloud"));
        assertThat(restore("fingerprint.snapshot", new FingerprintSerializer()))
                .isEqualTo(Fingerprint.of("event-1"));
    }
}
