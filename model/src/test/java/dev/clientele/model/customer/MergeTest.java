package dev.clientele.model.customer;

import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.decision.Decision;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.referral.ReferralSignal;
import dev.clientele.model.referral.ReferralSignals;
import dev.clientele.model.retention.CustomerStatus;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.retention.RetentionSignal.Move;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

    private final MergeWorld world =
            new MergeWorld(
                    new Programme(
                            List.of(
                                    policy().weight("visit", "1")
                                            .grace(30)
                                            .tier("silver", atLeast(Metric.SPEND, 365, "100"))
                                            .tier("gold", atLeast(Metric.SPEND, 365, "250"))
                                            .build()),
                            null));
    private int told;

    private MergeTest tell(String id, String day, EventBody body) {
        told++;
        world.tell(id, "e" + told, Instant.parse(day + "T12:00:00Z").toEpochMilli(), body);
        return this;
    }

    private MergeTest orders(String id, String day, String orderId, long units) {
        EventBody order =
                new EventBody.Order(orderId, units * 100, null, null, List.of("shoes"), null);
        return tell(id, day, order);
    }

    private MergeTest merges(String id, String day, String into) {
        return tell(id, day, new EventBody.Merge(into));
    }

    private MergeTest visits(String id, String day) {
        return tell(id, day, new EventBody.Interaction("visit"));
    }

    private List<String> tiersOf(String id) {
        List<Decision> decisions =
                world.outcome.decisions().stream()
                        .filter(decision -> decision.header().customerId().equals(id))
                        .toList();
        return Journal.tiers(decisions, java.time.ZoneOffset.UTC);
    }

    private List<String> rejects() {
        return world.outcome.deadLetters().stream()
                .map(letter -> letter.reason().code() + ": " + letter.detail())
                .toList();
    }

    @Test
    void whatBothBoughtMakesOneUpgrade() {
        orders("a", "2025-01-01", "o1", 150).orders("b", "2025-02-01", "o2", 120);
        merges("a", "2025-03-01", "b");
        world.deliverAll();

        assertThat(world.state("b").ledger().sum().remaining()).isEqualTo(27_000);
        assertThat(tiersOf("b"))
                .containsExactly(
                        "2025-02-01T12:00 enrolled silver",
                        "2025-03-01T12:00 upgrade silver -> gold");
        assertThat(tiersOf("a")).containsExactly("2025-01-01T12:00 enrolled silver");
    }

    @Test
    void theHigherTierIsCarriedOverWithItsDay() {
        orders("a", "2025-01-01", "o1", 260).visits("b", "2025-02-01");
        merges("a", "2025-03-01", "b");
        world.deliverAll();

        assertThat(tiersOf("b"))
                .containsExactly(
                        "2025-02-01T12:00 enrolled member",
                        "2025-03-01T12:00 merge member -> gold");
        assertThat(world.state("b").standing().since())
                .isEqualTo((int) LocalDate.parse("2025-01-01").toEpochDay());
    }

    @Test
    void someoneUnknownTakesEverythingIn() {
        orders("a", "2025-01-01", "o1", 260).merges("a", "2025-03-01", "b");
        world.deliverAll();

        assertThat(tiersOf("b")).containsExactly("2025-03-01T12:00 merge gold");
        assertThat(world.customer("b").archive().order("o1")).isNotNull();
        assertThat(world.state("b").clock())
                .isEqualTo(Instant.parse("2025-03-01T12:00:00Z").toEpochMilli());
    }

    @Test
    void theTierOfTheIdThatLivesOnStaysWhereItIsNotLower() {
        orders("a", "2025-02-01", "o1", 110).orders("b", "2025-01-01", "o2", 110);
        merges("a", "2025-03-01", "b");
        world.deliverAll();

        assertThat(tiersOf("b")).containsExactly("2025-01-01T12:00 enrolled silver");
        assertThat(world.state("b").standing().since())
                .isEqualTo((int) LocalDate.parse("2025-01-01").toEpochDay());
    }

    @Test
    void tierSetByAPersonStays() {
        visits("b", "2025-01-01").visits("a", "2025-01-01");
        tell("a", "2025-01-02", new EventBody.TierOverride(null, "gold", "vip", "ann", null));
        merges("a", "2025-03-01", "b");
        world.deliverAll();

        assertThat(world.state("b").standing().tier()).isEqualTo("gold");
        assertThat(world.state("b").standing().hold()).isNotNull();
    }

    @Test
    void nothingIsLeftOfTheOldId() {
        orders("a", "2025-01-01", "o1", 150).merges("a", "2025-03-01", "b");

        assertThat(StateText.of(world.customer("a")))
                .isEqualTo(
                        StateText.of(
                                new Customer(
                                        "a",
                                        new MergeMark("b", "e2").alone(),
                                        new InMemoryArchive())));
        assertThat(world.customer("a").archive().order("o1")).isNull();
        assertThat(world.engine.dueAt(world.customer("a"))).isEqualTo(CustomerState.NOTHING_DUE);
    }

    @Test
    void theOldIdLeavesTheBaseAndComesIntoItAsTheOther() {
        orders("a", "2025-01-01", "o1", 150).merges("a", "2025-03-01", "b");
        world.deliverAll();

        List<RetentionSignal> signals = world.outcome.signals();
        assertThat(signals).hasSize(3);
        assertThat(((Move) signals.get(1)).to().status()).isEqualTo(CustomerStatus.NONE);
        assertThat(((Move) signals.get(2)).from().status()).isEqualTo(CustomerStatus.NONE);
        assertThat(((Move) signals.get(2)).to().tier()).isEqualTo("silver");
    }

    @Test
    void laterEventsOfTheOldIdAreTheOthers() {
        merges("a", "2025-03-01", "b").orders("a", "2025-02-01", "o1", 150);
        world.deliverAll();

        assertThat(world.state("b").ledger().sum().remaining()).isEqualTo(15_000);
        assertThat(tiersOf("b")).containsExactly("2025-03-01T12:00 enrolled silver");
        assertThat(world.customers()).containsOnlyKeys("a", "b");
    }

    @Test
    void anEventSeenUnderEitherIdIsADuplicate() {
        world.tell("a", "x", day("2025-01-01"), new EventBody.Interaction("visit"));
        world.tell("a", "m", day("2025-01-02"), new EventBody.Merge("b")).deliverAll();
        world.tell("a", "x", day("2025-01-01"), new EventBody.Interaction("visit"));
        world.tell("b", "x", day("2025-01-01"), new EventBody.Interaction("visit"));
        world.tell("a", "m", day("2025-01-02"), new EventBody.Merge("b")).deliverAll();

        assertThat(world.outcome.deduplicated()).isEqualTo(3);
        assertThat(world.outcome.accepted()).isEqualTo(2);
    }

    private static long day(String day) {
        return Instant.parse(day + "T12:00:00Z").toEpochMilli();
    }

    @Test
    void anOrderOfBothCountsOnce() {
        orders("a", "2025-01-01", "o1", 150).orders("b", "2025-02-01", "o1", 120);
        merges("a", "2025-03-01", "b");
        world.deliverAll();

        assertThat(world.state("b").ledger().sum().remaining()).isEqualTo(12_000);
        assertThat(world.state("b").ledger().size()).isEqualTo(1);
        assertThat(rejects())
                .containsExactly(
                        "duplicate-order: orderId o1: both customers of the merge have an order of"
                                + " this id; that of b counts");
        assertThat(world.accountedFor()).isEqualTo(world.told());
    }

    @Test
    void aReturnFindsItsOrderUnderTheOtherId() {
        orders("b", "2025-02-20", "o1", 120);
        tell("a", "2025-02-21", new EventBody.Return("o1", new BigDecimal("20")));
        tell("a", "2025-02-22", new EventBody.Return("o1", new BigDecimal("500")));
        merges("a", "2025-03-01", "b");
        world.deliverAll();

        assertThat(world.state("b").ledger().sum().remaining()).isEqualTo(10_000);
        assertThat(world.state("b").waitingReturns()).isEmpty();
        assertThat(rejects())
                .containsExactly(
                        "return-exceeds-order: the return is larger than what is left of its"
                                + " order");
        assertThat(world.outcome.waiting()).isZero();
        assertThat(world.accountedFor()).isEqualTo(world.told());
    }

    @Test
    void aReturnThatWaitedTooLongByTheOtherClockIsRejected() {
        tell("a", "2025-01-01", new EventBody.Return("o1", null));
        merges("a", "2025-01-02", "b").visits("b", "2025-03-01");
        world.deliverAll();

        assertThat(rejects())
                .containsExactly("return-without-order: no order of this id within 30 days");
        assertThat(world.state("b").dueAt()).isGreaterThan(world.state("b").clock());
    }

    @Test
    void interactionsOfADayStopAtTheirCapTogether() {
        for (int i = 0; i < 15; i++) {
            visits("a", "2025-03-01").visits("b", "2025-03-01");
        }
        merges("a", "2025-03-01", "b");
        world.deliverAll();

        assertThat(world.state("b").activity().count(0)).isEqualTo(20);
    }

    @Test
    void oneComplaintUnderTwoIdsIsOne() {
        tell("a", "2025-01-01", new EventBody.Complaint("k", ComplaintStatus.OPENED));
        tell("b", "2025-01-02", new EventBody.Complaint("k", ComplaintStatus.RESOLVED));
        merges("a", "2025-03-01", "b");
        world.deliverAll();

        assertThat(world.state("b").voice().openComplaints()).isZero();
        assertThat(world.state("b").voice().complaintsOpened(0, 30_000)).isEqualTo(1);
    }

    @Test
    void refereesCountOnce() {
        tell("a", "2025-01-01", new EventBody.Referral("r", ReferralStage.FIRST_ORDER));
        tell("b", "2025-01-02", new EventBody.Referral("r", ReferralStage.FIRST_ORDER));
        merges("a", "2025-03-01", "b");
        world.deliverAll();

        int first = (int) LocalDate.parse("2025-01-01").toEpochDay();
        assertThat(world.state("b").referees().count(first, first)).isEqualTo(1);
        assertThat(world.state("b").referees().size()).isEqualTo(1);
    }

    @Test
    void whoWasMergedIsErasedUnderEitherId() {
        orders("a", "2025-01-01", "o1", 150).merges("a", "2025-03-01", "b");
        tell("a", "2025-03-02", new EventBody.Erase());
        world.deliverAll();

        assertThat(world.state("b").isErased()).isTrue();
        visits("a", "2025-03-03");
        world.deliverAll();
        assertThat(rejects()).containsExactly("erased-customer: the customer has been erased");
    }

    @Test
    void anErasureReachesTheReferralsOfAllIds() {
        merges("a", "2025-01-01", "b");
        world.deliverAll();
        List<String> takenIn = List.copyOf(world.state("b").merges().takenIn());
        tell("b", "2025-01-02", new EventBody.Erase());
        CustomerEvent erase = new CustomerEvent("e", "b", 0, new EventBody.Erase());
        CustomerEvent visit = new CustomerEvent("v", "b", 0, new EventBody.Interaction("visit"));
        List<ReferralSignal> signals = new ArrayList<>();

        ReferralSignals.erasures(takenIn, visit, world.outcome, signals::add);
        assertThat(signals).isEmpty();
        ReferralSignals.erasures(takenIn, erase, world.outcome, signals::add);
        assertThat(signals).containsExactly(new ReferralSignal.Erased("a"));
    }

    @Test
    void anErasedCustomerTakesNobodyIn() {
        tell("b", "2025-01-01", new EventBody.Erase());
        tell("a", "2025-01-01", new EventBody.Return("o1", null)).merges("a", "2025-01-02", "b");
        world.deliverAll();

        assertThat(rejects())
                .containsExactly("erased-customer: into: the customer b has been erased");
        assertThat(world.state("b").isErased()).isTrue();
        assertThat(world.accountedFor()).isEqualTo(world.told());
        assertThat(world.outcome.waiting()).isZero();
    }

    @Test
    void whoIsErasedHasNothingToCarry() {
        tell("a", "2025-01-01", new EventBody.Erase()).merges("a", "2025-01-02", "b");

        assertThat(rejects()).containsExactly("erased-customer: the customer has been erased");
        assertThat(world.onTheWay).isEmpty();
    }

    @Test
    void nobodyIsMergedIntoOneself() {
        merges("a", "2025-01-01", "a").merges("a", "2025-01-01", "b");
        world.deliverAll();
        merges("b", "2025-01-02", "a").merges("a", "2025-01-02", "b");
        world.deliverAll();

        assertThat(rejects())
                .containsExactly(
                        "invalid-field: into: this is the customer's own id",
                        "invalid-field: into: that customer was merged into b",
                        "invalid-field: into: this is the customer's own id");
        assertThat(world.accountedFor()).isEqualTo(world.told());
    }

    @Test
    void chainEndsAtItsLastId() {
        orders("a", "2025-01-01", "o1", 150).orders("b", "2025-01-01", "o2", 120);
        merges("b", "2025-01-02", "c").merges("a", "2025-01-03", "b");
        world.deliverAll();
        orders("a", "2025-01-04", "o3", 1);
        world.deliverAll();

        assertThat(world.state("c").ledger().sum().remaining()).isEqualTo(27_100);
        assertThat(world.state("c").merges().takenIn()).containsExactly("a", "b");
        merges("c", "2025-01-05", "a");
        assertThat(rejects())
                .containsExactly("invalid-field: into: that customer was merged into c");
    }

    @Test
    void whoeverIsMergedInACircleLivesOn() {
        orders("a", "2025-01-01", "o1", 150).orders("b", "2025-01-01", "o2", 120);
        merges("a", "2025-01-02", "b").merges("b", "2025-01-02", "a");
        visits("a", "2025-01-03");
        world.deliverAll();

        long bought =
                world.customers().values().stream()
                        .mapToLong(customer -> customer.state().ledger().sum().remaining())
                        .sum();
        assertThat(bought).isEqualTo(27_000);
        assertThat(world.outcome.forwarded()).isZero();
        assertThat(world.accountedFor()).isEqualTo(world.told());
    }
}
