package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.wire.Incoming;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tiers, duplicates, late events and erasure: what is sent, what is due, what is kept. */
class CustomerOperatorHarnessTest {

    private final Events ann = new Events("ann");
    private final Events bob = new Events("bob");

    @Test
    void enrolsAtTheFirstVisitAndHasNothingDue() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            assertThat(ways.send(ann.visit("e1", "2026-01-01T10:00:00Z")))
                    .containsExactly(
                            "tier-changes ann 1 enrolled member by e1",
                            "customer-profiles ann 2026-01-01T10:00:00.000Z member");
            assertThat(ways.held().rows()).containsExactly("ann");
            assertThat(ways.timers()).isEmpty();
        }
    }

    @Test
    void losesTheTierInSilenceAfterWarningAndGrace() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.visit("e1", "2026-01-01T10:00:00Z"));
            assertThat(ways.send(ann.review("e2", "2026-01-02T10:00:00Z")))
                    .containsExactly(
                            "tier-changes ann 2 upgrade silver by e2",
                            "customer-profiles ann 2026-01-02T10:00:00.000Z silver");
            assertThat(ways.timers()).containsExactly("ann 2026-03-03T00:00:00Z");

            assertThat(ways.reach("2026-03-02T23:59:59.999Z")).isEmpty();
            assertThat(ways.reach("2026-03-03T00:00:00Z"))
                    .containsExactly(
                            "tier-notices ann 1 downgrade-pending 2026-03-13 by 2026-03-03",
                            "customer-profiles ann 2026-03-03T00:00:00.000Z silver");
            assertThat(ways.timers()).containsExactly("ann 2026-03-08T00:00:00Z");

            assertThat(ways.reach("2026-03-08T00:00:00Z"))
                    .contains("tier-notices ann 2 downgrade-warning 2026-03-13 by 2026-03-08");
            assertThat(ways.timers()).containsExactly("ann 2026-03-13T00:00:00Z");

            assertThat(ways.reach("2026-03-13T00:00:00Z"))
                    .containsExactly(
                            "tier-changes ann 3 downgrade member by 2026-03-13",
                            "customer-profiles ann 2026-03-13T00:00:00.000Z member");
            assertThat(ways.timers()).isEmpty();
        }
    }

    @Test
    void catchesUpOnAllThatWasDueAtOnce() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.review("e1", "2026-01-02T10:00:00Z"));

            assertThat(ways.reach("2026-06-01T00:00:00Z"))
                    .filteredOn(line -> line.startsWith("tier-"))
                    .containsExactly(
                            "tier-notices ann 1 downgrade-pending 2026-03-13 by 2026-03-03",
                            "tier-notices ann 2 downgrade-warning 2026-03-13 by 2026-03-08",
                            "tier-changes ann 2 downgrade member by 2026-03-13");
            assertThat(ways.timers()).isEmpty();
        }
    }

    @Test
    void eventAppliesWhatWasDueBeforeItAndMovesTheTimer() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.review("e1", "2026-01-02T10:00:00Z"));

            assertThat(ways.send(ann.review("e2", "2026-03-05T10:00:00Z")))
                    .containsExactly(
                            "tier-notices ann 1 downgrade-pending 2026-03-13 by 2026-03-03",
                            "tier-notices ann 2 downgrade-averted by e2",
                            "customer-profiles ann 2026-03-05T10:00:00.000Z silver");
            assertThat(ways.timers()).containsExactly("ann 2026-05-04T00:00:00Z");
            assertThat(ways.reach("2026-05-03T23:59:59.999Z")).isEmpty();
        }
    }

    @Test
    void newVersionTakesEffectForSilentCustomers() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThreeThenForSix())) {
            ways.send(ann.review("e1", "2026-01-02T10:00:00Z"));
            ways.send(bob.visit("e1", "2026-01-03T10:00:00Z"));
            assertThat(ways.timers()).containsExactly("ann 2026-03-03T00:00:00Z");

            assertThat(ways.reach("2026-02-01T00:00:00Z"))
                    .containsExactlyInAnyOrder(
                            "tier-changes ann 2 downgrade member by policy",
                            "customer-profiles ann 2026-02-01T00:00:00.000Z member",
                            "customer-profiles bob 2026-02-01T00:00:00.000Z member");
            assertThat(ways.timers()).isEmpty();
        }
    }

    @Test
    void duplicateLeavesNoTrace() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            Incoming review = ann.review("e1", "2026-01-02T10:00:00Z");
            ways.send(review);
            Held before = ways.held();

            assertThat(ways.send(review)).isEmpty();
            assertThat(ways.held()).isEqualTo(before);
        }
    }

    @Test
    void duplicateIsKnownBeyondWhatARowHolds() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(
                    IntStream.range(0, 40)
                            .mapToObj(visit -> ann.visit("e" + visit, "2026-01-02T10:00:00Z"))
                            .toList());

            assertThat(ways.held().events()).isEqualTo(8);
            assertThat(ways.send(ann.visit("e0", "2026-01-02T10:00:00Z"))).isEmpty();
        }
    }

    @Test
    void rejectedEventLeavesNoTrace() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            Incoming foreign =
                    ann.event(
                            "e1",
                            "2026-01-02T10:00:00Z",
                            "cost",
                            "'kind': 'reward', 'amount': 1, 'currency': 'USD'");

            assertThat(ways.send(foreign)).containsExactly("dead-letters ann unsupported-currency");
            assertThat(ways.held().rows()).isEmpty();
            assertThat(ways.timers()).isEmpty();
        }
    }

    @Test
    void lateEventCountsOnItsOwnDayAndIsDecidedAtTheClock() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.visit("e1", "2026-02-10T10:00:00Z"));
            ways.reach("2026-02-11T00:00:00Z");

            assertThat(ways.send(ann.review("e2", "2026-01-02T10:00:00Z")))
                    .containsExactly(
                            "tier-changes ann 2 upgrade silver by e2",
                            "customer-profiles ann 2026-02-10T10:00:00.000Z silver");
            assertThat(ways.timers()).containsExactly("ann 2026-03-03T00:00:00Z");
        }
    }

    @Test
    void whatIsDueInThePastIsAppliedWithTheNextWatermark() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.reach("2026-06-01T00:00:00Z");
            ways.send(ann.review("e1", "2026-01-02T10:00:00Z"));
            assertThat(ways.timers()).containsExactly("ann 2026-03-03T00:00:00Z");

            assertThat(ways.reach("2026-06-01T00:00:00.001Z"))
                    .contains("tier-changes ann 2 downgrade member by 2026-03-13");
            assertThat(ways.timers()).isEmpty();
        }
    }

    @Test
    void erasureLeavesTheKnowledgeOfItselfAlone() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(
                    IntStream.range(0, 40)
                            .mapToObj(i -> ann.order("e" + i, "2026-01-02T10:00:00Z", "o" + i, "9"))
                            .toList());
            ways.send(ann.givesBack("e41", "2026-01-02T10:00:00Z", "unknown"));
            assertThat(ways.held().orders()).isEqualTo(40);
            assertThat(ways.held().events()).isEqualTo(9);

            assertThat(ways.send(ann.erase("e42", "2026-01-03T10:00:00Z")))
                    .containsExactly("erasure-receipts ann e42", "customer-profiles ann deleted");
            Held erased = ways.held();
            assertThat(erased.rows()).containsExactly("ann");
            assertThat(erased.orders()).isZero();
            assertThat(erased.events()).isZero();
            assertThat(erased.timers()).isZero();

            assertThat(ways.send(ann.visit("e43", "2026-01-04T10:00:00Z")))
                    .containsExactly("dead-letters ann erased-customer");
            assertThat(ways.held()).isEqualTo(erased);
        }
    }

    @Test
    void erasingOneCustomerLeavesTheOthers() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.review("e1", "2026-01-02T10:00:00Z"));
            ways.send(bob.review("e1", "2026-01-02T10:00:00Z"));

            ways.send(ann.erase("e2", "2026-01-03T10:00:00Z"));

            assertThat(ways.timers()).containsExactly("bob 2026-03-03T00:00:00Z");
            assertThat(ways.reach("2026-03-03T00:00:00Z"))
                    .contains("tier-notices bob 1 downgrade-pending 2026-03-13 by 2026-03-03");
        }
    }
}
