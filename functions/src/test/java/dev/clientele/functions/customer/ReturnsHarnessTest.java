package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Returns that come before their order: they wait 30 days, by timer or by the next event. */
class ReturnsHarnessTest {

    private final Events ann = new Events("ann");

    @Test
    void returnWaitsForItsOrderAndIsDeductedFromIt() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.givesBack("e1", "2026-01-01T10:00:00Z", "o1", "40"));
            assertThat(ways.timers()).containsExactly("ann 2026-02-01T00:00:00Z");

            assertThat(ways.send(ann.order("e2", "2026-01-05T10:00:00Z", "o1", "100")))
                    .containsExactly(
                            "tier-changes ann 1 enrolled member by e2",
                            "clv-updates ann 1 18.0 by e2",
                            "customer-profiles ann 2026-01-05T10:00:00.000Z member");
            assertThat(ways.held().orders()).isEqualTo(1);
            assertThat(ways.timers()).isNotEqualTo(List.of("ann 2026-02-01T00:00:00Z"));
        }
    }

    @Test
    void waitingReturnThatIsTooLargeIsRejectedWhenItsOrderComes() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.givesBack("e1", "2026-01-01T10:00:00Z", "o1", "400"));

            assertThat(ways.send(ann.order("e2", "2026-01-05T10:00:00Z", "o1", "100")))
                    .contains(
                            "clv-updates ann 1 30.0 by e2",
                            "dead-letters ann return-exceeds-order");
        }
    }

    @Test
    void returnWithoutOrderExpiresInSilence() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.givesBack("e1", "2026-01-01T10:00:00Z", "o1"));

            assertThat(ways.reach("2026-01-31T23:59:59.999Z")).isEmpty();
            assertThat(ways.reach("2026-02-01T00:00:00Z"))
                    .containsExactly(
                            "customer-profiles ann 2026-02-01T00:00:00.000Z",
                            "dead-letters ann return-without-order");
            assertThat(ways.timers()).isEmpty();
        }
    }

    /** One return ceases to wait and another one begins to: the sum of both is nothing. */
    @Test
    void returnThatWaitsInThePlaceOfAnExpiredOneIsKept() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.givesBack("e1", "2026-01-01T10:00:00Z", "o1"));

            assertThat(ways.send(ann.givesBack("e2", "2026-02-01T12:00:00Z", "o2")))
                    .contains("dead-letters ann return-without-order");
            assertThat(ways.timers()).containsExactly("ann 2026-03-04T00:00:00Z");
            assertThat(ways.reach("2026-03-03T23:59:59.999Z")).isEmpty();
            assertThat(ways.reach("2026-03-04T00:00:00Z"))
                    .containsExactly(
                            "customer-profiles ann 2026-03-04T00:00:00.000Z",
                            "dead-letters ann return-without-order");
            assertThat(ways.timers()).isEmpty();
        }
    }

    @Test
    void waitingReturnsAreErasedWithTheirCustomer() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.givesBack("e1", "2026-01-01T10:00:00Z", "o1"));
            ways.send(ann.erase("e2", "2026-01-02T10:00:00Z"));

            assertThat(ways.timers()).isEmpty();
            assertThat(ways.reach("2026-03-01T00:00:00Z")).isEmpty();
        }
    }
}
