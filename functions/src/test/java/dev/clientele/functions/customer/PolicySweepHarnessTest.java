package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.wire.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A version of the policy that comes while the operator runs reaches every customer: in slices,
 * between events, after a restore, and when it or a customer is late.
 */
class PolicySweepHarnessTest {

    private static final String START = "2026-02-01T00:00:00Z";
    private static final String STRICTER = SmallProgrammes.silverForSix(2, START);
    private static final int CUSTOMERS = 7;
    private static final SweepPace THREE = new SweepPace(1_000, 3);

    private final Events ann = new Events("ann");

    @ParameterizedTest
    @EnumSource(names = {"HEAP", "ROCKSDB"})
    void silentCustomersAreDecidedInSlices(Way way) throws Exception {
        try (CustomerHarness operator = withSilver(way)) {
            operator.accept(STRICTER);
            operator.watermark(millis(START));
            assertThat(operator.sent()).isEmpty();

            List<Integer> slices = new ArrayList<>();
            while (operator.slice()) {
                slices.add(downgrades(operator).size());
            }

            assertThat(slices).startsWith(3, 3, 1);
            assertThat(slices.stream().mapToInt(Integer::intValue).sum()).isEqualTo(CUSTOMERS);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAP", "ROCKSDB"})
    void eventsComeBetweenTheSlicesAndDecideByTheNewVersion(Way way) throws Exception {
        try (CustomerHarness operator = withSilver(way)) {
            operator.accept(STRICTER);
            operator.watermark(millis(START));
            operator.slice();
            int swept = downgrades(operator).size();

            List<Incoming> events = new ArrayList<>();
            for (int i = 0; i < CUSTOMERS; i++) {
                events.add(customer(i).visit("e2", "2026-02-01T09:00:00Z"));
            }
            List<String> byEvents = Lines.of(operator.send(events));
            operator.reach(millis("2026-02-02T00:00:00Z"));

            assertThat(swept).isEqualTo(3);
            assertThat(byEvents)
                    .filteredOn(line -> line.endsWith("downgrade member by policy"))
                    .hasSize(CUSTOMERS - swept);
            assertThat(downgrades(operator)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAP", "ROCKSDB"})
    void unfinishedSweepBeginsAgainAfterARestore(Way way) throws Exception {
        try (CustomerHarness operator = withSilver(way)) {
            operator.accept(STRICTER);
            operator.watermark(millis(START));
            operator.slice();
            List<String> before = downgrades(operator);

            operator.restore();
            List<String> after = Lines.of(operator.reach(millis("2026-02-01T00:00:01Z")));

            assertThat(before).hasSize(3);
            assertThat(after)
                    .filteredOn(line -> line.contains("downgrade"))
                    .hasSize(CUSTOMERS - 3)
                    .doesNotContainAnyElementsOf(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAP", "ROCKSDB"})
    void unfinishedSweepNeedsNoWatermarkAfterARestore(Way way) throws Exception {
        try (CustomerHarness operator = withSilver(way)) {
            operator.accept(STRICTER);
            operator.watermark(millis(START));
            operator.slice();
            assertThat(downgrades(operator)).hasSize(3);

            operator.restore();
            while (operator.slice()) {
                // to its end
            }

            assertThat(downgrades(operator)).hasSize(CUSTOMERS - 3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAP", "ROCKSDB"})
    void finishedSweepIsNotRepeatedAfterARestore(Way way) throws Exception {
        try (CustomerHarness operator = withSilver(way)) {
            operator.accept(STRICTER);
            operator.reach(millis(START));

            operator.restore();
            operator.watermark(millis("2026-02-01T00:00:01Z"));

            assertThat(operator.slice()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void versionAfterItsStartIsAppliedAtEachCustomersClock(Way way) throws Exception {
        try (CustomerHarness operator = new CustomerHarness(way, programme(), minute())) {
            operator.send(List.of(ann.review("e1", "2026-01-02T10:00:00Z")));
            operator.send(List.of(customer(1).review("e1", "2026-02-20T10:00:00Z")));
            operator.reach(millis("2026-02-10T00:00:00Z"));

            operator.accept(STRICTER);
            List<String> now = Lines.of(operator.reach(millis("2026-02-10T00:00:01Z")));
            List<String> later = Lines.of(operator.reach(millis("2026-02-20T10:00:00Z")));

            assertThat(now)
                    .containsExactly(
                            "tier-changes ann 2 downgrade member by policy",
                            "customer-profiles ann 2026-02-01T00:00:00.000Z member");
            assertThat(later)
                    .as("a customer ahead of time waits for it")
                    .containsExactly(
                            "tier-changes c1 2 downgrade member by policy",
                            "customer-profiles c1 2026-02-20T10:00:00.000Z member");
        }
    }

    @ParameterizedTest
    @EnumSource
    void lateCustomerWhomTheSweepDidNotSeeIsDecidedWithTheNextWatermark(Way way) throws Exception {
        try (CustomerHarness operator = new CustomerHarness(way, programme(), minute())) {
            operator.accept(STRICTER);
            operator.reach(millis("2026-02-10T00:00:00Z"));

            List<String> late =
                    Lines.of(operator.send(List.of(ann.review("e1", "2026-01-02T10:00:00Z"))));
            List<String> next = Lines.of(operator.reach(millis("2026-02-10T00:00:01Z")));

            assertThat(late).contains("tier-changes ann 1 enrolled silver by e1");
            assertThat(next).contains("tier-changes ann 2 downgrade member by policy");
        }
    }

    @Test
    void versionThatNeverWasInForceSweepsNobody() throws Exception {
        try (CustomerHarness operator = withSilver(Way.HEAP)) {
            operator.reach(millis("2026-01-20T00:00:00Z"));

            operator.accept(SmallProgrammes.silverForSix(2, "2025-12-01T00:00:00Z"));

            assertThat(operator.slice()).isFalse();
        }
    }

    @Test
    void endOfInputStartsNoSweepButEndsOne() throws Exception {
        try (CustomerHarness operator = withSilver(Way.HEAP)) {
            operator.accept(STRICTER);
            operator.watermark(millis(START) - 1);
            operator.watermark(Long.MAX_VALUE);
            assertThat(downgrades(operator)).isEmpty();
        }
        try (CustomerHarness operator = withSilver(Way.ROCKSDB)) {
            operator.accept(STRICTER);
            operator.watermark(millis(START));
            operator.watermark(Long.MAX_VALUE);
            assertThat(downgrades(operator)).hasSize(CUSTOMERS);
        }
    }

    @Test
    void operatorClosesAmidASweep() throws Exception {
        try (CustomerHarness operator = withSilver(Way.ROCKSDB)) {
            operator.accept(STRICTER);
            operator.watermark(millis(START));

            assertThat(operator.slice()).isTrue();
        }
    }

    private static CustomerHarness withSilver(Way way) throws Exception {
        CustomerHarness operator = new CustomerHarness(way, programme(), minute(), THREE);
        operator.send(
                IntStream.range(0, CUSTOMERS)
                        .mapToObj(i -> customer(i).review("e1", "2026-01-02T10:00:00Z"))
                        .toList());
        return operator;
    }

    private static List<String> downgrades(CustomerHarness operator) throws Exception {
        return Lines.of(operator.sent()).stream()
                .filter(line -> line.contains("downgrade member by policy"))
                .toList();
    }

    private static Events customer(int number) {
        return new Events("c" + number);
    }

    private static ProgrammeDocuments programme() {
        return SmallProgrammes.silverForThree();
    }

    private static Duration minute() {
        return Duration.ofMinutes(1);
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
