package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Profiles: with each decision, otherwise once an interval; the last one is never swallowed. */
class ProfilesHarnessTest {

    private final Events ann = new Events("ann");

    @Test
    void changesWithinTheIntervalAreSentTogetherAfterIt() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.visit("e1", "2026-01-01T10:00:00Z"));

            assertThat(ways.send(ann.visit("e2", "2026-01-01T10:00:10Z"))).isEmpty();
            assertThat(ways.timers()).containsExactly("ann 2026-01-01T10:01:00Z");
            assertThat(ways.send(ann.event("e3", "2026-01-01T10:00:20Z", "profile", "'x': 1")))
                    .isEmpty();
            assertThat(ways.timers()).containsExactly("ann 2026-01-01T10:01:00Z");

            assertThat(ways.reach("2026-01-01T10:00:59.999Z")).isEmpty();
            assertThat(ways.reach("2026-01-01T10:01:00Z"))
                    .containsExactly("customer-profiles ann 2026-01-01T10:00:20.000Z member");
            assertThat(ways.timers()).isEmpty();
        }
    }

    @Test
    void nothingIsSentOfACustomerAtRest() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.visit("e1", "2026-01-01T10:00:00Z"));

            assertThat(ways.reach("2027-01-01T10:00:00Z")).isEmpty();
        }
    }

    @Test
    void eventAfterTheIntervalTakesTheWaitingProfileAlong() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.visit("e1", "2026-01-01T10:00:00Z"));
            ways.send(ann.event("e2", "2026-01-01T10:00:10Z", "profile", "'x': 1"));

            assertThat(ways.send(ann.visit("e3", "2026-01-01T10:01:00Z")))
                    .containsExactly("customer-profiles ann 2026-01-01T10:01:00.000Z member");
            assertThat(ways.timers()).isEmpty();
        }
    }

    @Test
    void decisionTakesTheWaitingProfileAlong() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.visit("e1", "2026-01-01T10:00:00Z"));
            ways.send(ann.visit("e2", "2026-01-01T10:00:10Z"));

            assertThat(ways.send(ann.review("e3", "2026-01-01T10:00:20Z")))
                    .containsExactly(
                            "tier-changes ann 2 upgrade silver by e3",
                            "customer-profiles ann 2026-01-01T10:00:20.000Z silver");
            assertThat(ways.timers()).containsExactly("ann 2026-03-02T00:00:00Z");
        }
    }

    @Test
    void waitingProfileComesBeforeWhatIsDueLater() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.review("e1", "2026-01-01T10:00:00Z"));
            ways.send(ann.visit("e2", "2026-01-01T10:00:10Z"));
            assertThat(ways.timers()).containsExactly("ann 2026-01-01T10:01:00Z");

            ways.reach("2026-01-01T10:01:00Z");

            assertThat(ways.timers()).containsExactly("ann 2026-03-02T00:00:00Z");
        }
    }

    @Test
    void erasureDeletesTheProfileAndTheWaitingOne() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.visit("e1", "2026-01-01T10:00:00Z"));
            ways.send(ann.visit("e2", "2026-01-01T10:00:10Z"));

            assertThat(ways.send(ann.erase("e3", "2026-01-01T10:00:20Z")))
                    .containsExactly("erasure-receipts ann e3", "customer-profiles ann deleted");
            assertThat(ways.timers()).isEmpty();
            assertThat(ways.reach("2026-02-01T00:00:00Z")).isEmpty();
        }
    }

    /** The last watermark says that no more records will come, not that centuries have passed. */
    @Test
    void endOfInputSendsWaitingProfilesAndDecidesNothing() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThreeWithChurn())) {
            ways.send(ann.order("e1", "2026-01-01T10:00:00Z", "o1", "100"));
            ways.send(ann.visit("e2", "2026-01-01T10:00:10Z"));

            assertThat(ways.endInput())
                    .containsExactly("customer-profiles ann 2026-01-01T10:00:10.000Z member");
            assertThat(ways.timers()).isEmpty();
        }
    }

    /** A day on which the customer was looked at is shown, decision or not. */
    @Test
    void lastProfileIsTheSameHoweverFarTimeLeaps() throws Exception {
        List<Incoming> buysOnce =
                List.of(
                        ann.order("e1", "2026-01-01T10:00:00Z", "o1", "100"),
                        ann.review("e2", "2026-01-01T10:00:10Z"));

        assertSameLastProfile(SmallProgrammes.silverForThreeWithChurn(), buysOnce);
    }

    /** A waiting return expires after the last day that decides anything. */
    @Test
    void lastProfileIsOfTheLastDayThatWasLookedAtThoughItDecidesNothing() throws Exception {
        List<Incoming> givesBackWhatNobodySold =
                List.of(
                        ann.review("e1", "2026-01-01T10:00:00Z"),
                        ann.givesBack("e2", "2026-02-20T10:00:00Z", "o1"));

        List<OutgoingRecord> daily =
                assertSameLastProfile(SmallProgrammes.silverForThree(), givesBackWhatNobodySold);

        assertThat(Lines.of(List.of(last(daily))))
                .containsExactly("customer-profiles ann 2026-03-23T00:00:00.000Z member");
    }

    private static List<OutgoingRecord> assertSameLastProfile(
            ProgrammeDocuments documents, List<Incoming> events) throws Exception {
        List<OutgoingRecord> daily = profilesByLeapsOf(1, documents, events);
        for (int days : new int[] {2, 7, 30, 400}) {
            assertThat(Lines.whole(List.of(last(profilesByLeapsOf(days, documents, events)))))
                    .as("leaps of %d days", days)
                    .isEqualTo(Lines.whole(List.of(last(daily))));
        }
        assertThat(daily).hasSizeGreaterThan(3);
        return daily;
    }

    private static OutgoingRecord last(List<OutgoingRecord> records) {
        return records.get(records.size() - 1);
    }

    /** The profiles of fourteen months, in which time goes on by so many days at once. */
    private static List<OutgoingRecord> profilesByLeapsOf(
            int leapDays, ProgrammeDocuments documents, List<Incoming> events) throws Exception {
        Instant start = Instant.parse("2026-01-01T10:00:00Z");
        List<OutgoingRecord> profiles = new ArrayList<>();
        try (CustomerHarness operator =
                new CustomerHarness(Way.ROCKSDB, documents, Duration.ofMinutes(1))) {
            profiles.addAll(operator.send(events));
            for (int day = leapDays; day <= 420; day += leapDays) {
                profiles.addAll(operator.reach(start.plus(Duration.ofDays(day)).toEpochMilli()));
            }
            profiles.addAll(operator.reach(start.plus(Duration.ofDays(420)).toEpochMilli()));
        }
        profiles.removeIf(record -> !record.topic().equals(TopicNames.CUSTOMER_PROFILES));
        return profiles;
    }
}
