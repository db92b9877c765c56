package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecordSerializer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long events took is told from the time of their record, by the machine's clock. */
class LatencyHarnessTest {

    private static final String NOON = "2027-06-01T12:00:00Z";
    private static final long RECORDED = Instant.parse(NOON).toEpochMilli();

    private final Meters meters = new Meters();
    private MeteredCustomers customers;
    private int sent;

    @BeforeEach
    void open() throws Exception {
        customers =
                new MeteredCustomers(
                        new CustomerOperator(
                                SmallProgrammes.silverForThree(),
                                ProfilePace.soon(Duration.ofMinutes(1)),
                                SweepPace.STANDARD),
                        meters);
        customers.setup(new OutgoingRecordSerializer());
        customers.open();
    }

    @AfterEach
    void close() throws Exception {
        customers.close();
    }

    @Test
    void eventIsInTheBucketsOfAllBoundsFromItsLatencyOn() throws Exception {
        take(100);
        take(101);

        assertThat(bucket("50")).isZero();
        assertThat(bucket("100")).isEqualTo(1);
        assertThat(bucket("250")).isEqualTo(2);
        assertThat(bucket("1800000")).isEqualTo(2);
        assertThat(bucket("+Inf")).isEqualTo(2);
        assertThat(meters.gauge("latencyMillis.sum")).isEqualTo(201L);
        assertThat(meters.gauge("latencyMillis.count")).isEqualTo(2L);
    }

    @Test
    void nothingIsTooSlowToBeCounted() throws Exception {
        take(1_800_001);

        assertThat(bucket("1800000")).isZero();
        assertThat(bucket("+Inf")).isEqualTo(1);
    }

    @Test
    void clocksThatDifferMakeNoNegativeTime() throws Exception {
        take(-50);

        assertThat(bucket("10")).isEqualTo(1);
        assertThat(meters.gauge("latencyMillis.sum")).isEqualTo(0L);
    }

    @Test
    void recordOfUnknownAgeIsNotCounted() throws Exception {
        customers.setProcessingTime(RECORDED);
        customers.send(new Events("ann").visit("e1", NOON));

        assertThat(meters.count("accepted")).isEqualTo(1);
        assertThat(bucket("+Inf")).isZero();
    }

    /** Sends an event whose record is some milliseconds old. */
    private void take(long millis) throws Exception {
        Incoming visit = new Events("ann").visit("e" + ++sent, NOON);
        customers.setProcessingTime(RECORDED + millis);
        customers.send(new Incoming(visit.event(), visit.origin(), RECORDED));
    }

    private long bucket(String bound) {
        return (long) meters.gauge("latencyMillis.le." + bound + ".bucket");
    }
}
