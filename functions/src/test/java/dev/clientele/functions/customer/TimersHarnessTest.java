package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.customer.ProfilePace.Release;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A timer that is put off is left where it is until the row is written, and nobody notices. */
@SuppressWarnings("try") // Flink declares close() so
class TimersHarnessTest {

    private static final Duration PROFILE_INTERVAL = Duration.ofMinutes(1);
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
    private static final int DAYS = 400;

    private static MeteredCustomers open(Release release) throws Exception {
        MeteredCustomers customers =
                new MeteredCustomers(
                        new CustomerOperator(
                                SmallProgrammes.silverForThreeWithChurn(),
                                new ProfilePace(PROFILE_INTERVAL, release),
                                SweepPace.STANDARD),
                        new Meters());
        customers.setup(new OutgoingRecordSerializer());
        customers.open();
        return customers;
    }

    /**
     * What five customers, who come by rarely or often, cause from day to day. With a barrier after
     * each day every timer is where it belongs; without any, hardly one is.
     */
    private static List<String> live(Release release, boolean withBarriers) throws Exception {
        List<String> decided = new ArrayList<>();
        try (MeteredCustomers customers = open(release)) {
            for (int day = 0; day < DAYS; day++) {
                String time = FIRST_DAY.plusDays(day) + "T10:00:00Z";
                for (int customer = 0; customer < 5; customer++) {
                    Events events = new Events("c" + customer);
                    if (day % (3 + 19 * customer) == customer) {
                        customers.send(events.review("r" + day, time));
                    }
                    if (day % (31 + 12 * customer) == 0) {
                        customers.send(events.order("o" + day, time, "o" + day, "20.00"));
                    }
                }
                customers.reach(Instant.parse(time).toEpochMilli());
                if (withBarriers) {
                    customers.prepareSnapshotPreBarrier(day);
                }
                decided.add(time);
                customers.extractOutputValues().stream()
                        .filter(Predicate.not(TimersHarnessTest::isProfile))
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                        .sorted() // customers in any order; their own is in the records
                        .forEach(decided::add);
                customers.getOutput().clear();
            }
            customers.prepareSnapshotPreBarrier(DAYS);
            assertThat(customers.numEventTimeTimers()).isEqualTo(5);
        }
        return decided;
    }

    private static boolean isProfile(OutgoingRecord record) {
        return record.topic().equals(TopicNames.CUSTOMER_PROFILES);
    }

    @ParameterizedTest
    @EnumSource
    void sameIsDecidedOnTheSameDayWithoutMovingTimers(Release release) throws Exception {
        assertThat(live(release, false))
                .hasSizeGreaterThan(DAYS + 100)
                .containsExactlyElementsOf(live(release, true));
    }
}
