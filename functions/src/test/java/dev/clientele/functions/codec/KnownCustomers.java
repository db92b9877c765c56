package dev.clientele.functions.codec;

import dev.clientele.model.churn.AlertOrigin;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.customer.Balances;
import dev.clientele.model.customer.ComplaintRecord;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Dated;
import dev.clientele.model.customer.DayTotals;
import dev.clientele.model.customer.DueDays;
import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.customer.Membership;
import dev.clientele.model.customer.MergeMark;
import dev.clientele.model.customer.OrderRecord;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.customer.RecentEvents;
import dev.clientele.model.customer.Voice;
import dev.clientele.model.customer.WaitingReturn;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.Origin;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.CustomerStatus;
import dev.clientele.model.retention.PendingLook;
import dev.clientele.model.retention.RetentionMemory;
import dev.clientele.model.retention.RetentionSignal.LookStart;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.TierStanding;
import java.math.BigDecimal;
import java.util.List;

/** What lies in the snapshots. A later version adds values of its own, in a method of its own. */
final class KnownCustomers {

    static final long CLOCK = 1_767_225_600_123L;
    static final int DAY = 20_454;

    private KnownCustomers() {}

    /** A customer of whom everything is known that the newest version can hold. */
    static CustomerState full() {
        CustomerState state = new CustomerState();
        fillHead(state);
        fillPurchases(state);
        fillMemory(state);
        fillVoice(state);
        fillHoldings(state);
        fillMerges(state);
        return state;
    }

    /** Since version 2. */
    private static void fillMerges(CustomerState state) {
        state.merges().takeIn(List.of("old id", "\u65E7"));
    }

    /** Since version 2. */
    static CustomerState merged() {
        return new MergeMark("new id", "event-2").alone();
    }

    private static void fillHead(CustomerState state) {
        state.clock(CLOCK);
        state.dueAt(CLOCK + 1_000);
        state.dueDays(new DueDays(DAY + 3, DAY + 17, DAY + 9));
        state.profileSentAt(CLOCK - 30_000);
        state.profileDueAt(CLOCK + 30_000);
        state.sequence(DecisionTopic.TIER_CHANGES, 3);
        state.sequence(DecisionTopic.TIER_NOTICES, 1_000);
        state.sequence(DecisionTopic.CLV_UPDATES, 41);
        state.sequence(DecisionTopic.CHURN_ALERTS, 5);
        state.recentEvents()
                .restore(new RecentEvents.Entry(new Fingerprint(-1, Long.MIN_VALUE), CLOCK - 9));
        state.recentEvents().restore(new RecentEvents.Entry(new Fingerprint(7, 8), CLOCK));
        state.recentEvents().restore(new RecentEvents.Spill(CLOCK - 10, 300, 512));
    }

    private static void fillPurchases(CustomerState state) {
        state.ledger().add(DAY - 900, new DayTotals(1, 1, 12_345, 12_345, 0, 12_345));
        state.ledger().add(DAY - 30, new DayTotals(3, 2, 90_000, 70_000, -1_500, 20_000));
        state.ledger().markMargin();
        state.ledgerOf("cloud").add(DAY - 30, new DayTotals(1, 1, 500, 400, 0, 400));
        state.activity().add(DAY - 40, "visit", 1);
        state.activity().add(DAY - 40, "unboxing", 20);
        state.activity().add(DAY, "store-visit", 2);
        state.categories().put("Schuhe", DAY - 30);
        state.categories().put("食品", DAY - 900);
        state.referees().put("friend \uD83D\uDE00", DAY - 5);
    }

    private static void fillMemory(CustomerState state) {
        TierStanding standing =
                new TierStanding(
                        "gold",
                        DAY - 100,
                        new TierStanding.Pending(DAY - 1, DAY + 29),
                        new TierStanding.Hold(CLOCK + 86_400_000, "silver"),
                        new TierStanding.Warning(DAY + 29, List.of(30, 7)),
                        new TierStanding.Approach("platinum", DAY - 3, true));
        state.membership(Programmes.MAIN, new Membership(3, standing));
        TierStanding beside = new TierStanding("partner", DAY - 7, null, null, null, null);
        state.membership("cloud-programme", new Membership(12, beside));
        state.clvSent(
                new ClvSent(
                        1234.5,
                        2.25,
                        0.125,
                        new PurchaseFacts(5, 20_000, 20_300, 1_234_56, 100_00),
                        20_365,
                        "cdnow-1997"));
        state.churn(
                new ChurnMemory(
                        ChurnLevel.HIGH,
                        DAY + 14,
                        List.of(firstAlert(), secondAlert()),
                        firstAlert()));
        state.retention(
                new RetentionMemory(
                        new BaseStanding(CustomerStatus.ACTIVE, "silver"),
                        new PendingLook(
                                DAY - 20,
                                DAY + 70,
                                new LookStart("gold", ChurnLevel.NONE, Relationship.REPEAT))));
    }

    static ChurnMemory.Raised firstAlert() {
        return new ChurnMemory.Raised(
                CLOCK - 5,
                DAY + 90,
                ChurnLevel.WATCH,
                new AlertOrigin("gold", ChurnReason.Code.DETRACTOR, Relationship.WON_BACK));
    }

    static ChurnMemory.Raised secondAlert() {
        return new ChurnMemory.Raised(
                CLOCK,
                DAY + 91,
                ChurnLevel.CRITICAL,
                new AlertOrigin(null, ChurnReason.Code.OVERDUE, Relationship.ONE_TIME));
    }

    private static void fillVoice(CustomerState state) {
        Voice voice = state.voice();
        voice.answerNps(new Voice.NpsAnswer(CLOCK - 7, DAY - 3, new BigDecimal("9.5")));
        voice.answerCsat(
                new Voice.CsatAnswer(DAY - 2, new BigDecimal("4.50"), new BigDecimal("5")));
        voice.putComplaint(complaint("k1", ComplaintStatus.OPENED, DAY - 1));
        voice.putComplaint(complaint("k2", ComplaintStatus.RESPONDED, DAY - 2));
        voice.putComplaint(complaint("k3", ComplaintStatus.RESOLVED, Days.NEVER));
        voice.putComplaint(complaint("k4", ComplaintStatus.REOPENED, DAY - 4));
    }

    static ComplaintRecord complaint(String id, ComplaintStatus status, int openedDay) {
        return new ComplaintRecord(id, status, CLOCK - 77, openedDay);
    }

    private static void fillHoldings(CustomerState state) {
        state.balances().close(new Balances.Closing(DAY - 50, CLOCK - 4_320_000_000L, -250));
        state.balances().close(new Balances.Closing(DAY, CLOCK, 9_000_000_000L));
        state.balances().grade(new Dated<>("AA+", CLOCK - 3));
        state.balances().products(new Dated<>(4, CLOCK - 2));
        state.identity().ordered(DAY - 900);
        state.identity().enrolled(new Dated<>(DAY - 1_000, CLOCK - 1));
        state.identity().partner(new Dated<>(true, CLOCK - 6));
        state.costs().add(CostKind.ACQUISITION, 4_500);
        state.costs().add(CostKind.STAFF, 1L << 50);
        Origin file = new Origin("events.jsonl", Origin.FILE, 12, new byte[] {'{', '}'});
        Origin topic = new Origin("customer-events", 3, 1L << 40, new byte[] {-1});
        state.waitingReturns().add(new WaitingReturn("o-1", new BigDecimal("12.50"), DAY, file));
        state.waitingReturns().add(new WaitingReturn("o-2", null, DAY - 29, topic));
    }

    static OrderRecord plainOrder() {
        return new OrderRecord(DAY, 12_345, 12_345, null, 2, BigDecimal.ONE, null);
    }

    static OrderRecord foreignOrder() {
        return new OrderRecord(DAY - 9, 12_345, 345, -99L, 0, new BigDecimal("7.10"), "cloud");
    }

    static Fingerprint fingerprint() {
        return Fingerprint.of("event-1");
    }
}
