package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordSerializer;
import dev.clientele.model.decision.DecisionTopic;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions go at once; a profile waits for more, but not for long, and never too long. */
@SuppressWarnings("try") // Flink declares close() so
class SettlingHarnessTest {

    private final Events ann = new Events("ann");
    private MeteredCustomers customers;

    @BeforeEach
    void open() throws Exception {
        customers =
                new MeteredCustomers(
                        new CustomerOperator(
                                SmallProgrammes.silverForThree(), 60_000, SweepPace.STANDARD),
                        new Meters());
        customers.setup(new OutgoingRecordSerializer());
        customers.open();
        customers.setProcessingTime(1_000);
        customers.send(ann.visit("e1", "2026-01-01T10:00:00Z"));
        customers.send(ann.review("e2", "2026-01-01T10:00:10Z"));
    }

    @AfterEach
    void close() throws Exception {
        customers.close();
    }

    private long sent(String topic) {
        return customers.extractOutputValues().stream()
                .map(OutgoingRecord::topic)
                .filter(topic::equals)
                .count();
    }

    @Test
    void decisionsGoAtOnceAndOneProfileForBothEventsAfterTheTick() throws Exception {
        assertThat(sent(DecisionTopic.TIER_CHANGES.topicName())).isEqualTo(2);
        assertThat(sent(TopicNames.CUSTOMER_PROFILES)).isZero();

        customers.setProcessingTime(1_000 + WorkingSet.SETTLED_AFTER_MILLIS - 1);
        assertThat(sent(TopicNames.CUSTOMER_PROFILES)).isZero();
        customers.setProcessingTime(1_000 + WorkingSet.SETTLED_AFTER_MILLIS);
        assertThat(sent(TopicNames.CUSTOMER_PROFILES)).isEqualTo(1);
    }

    @Test
    void watermarkSettles() throws Exception {
        customers.reach(Instant.parse("2026-01-01T10:00:05Z").toEpochMilli());

        assertThat(sent(TopicNames.CUSTOMER_PROFILES)).isEqualTo(1);
    }

    @Test
    void barrierSettles() throws Exception {
        customers.prepareSnapshotPreBarrier(1);

        assertThat(sent(TopicNames.CUSTOMER_PROFILES)).isEqualTo(1);
    }

    /** What is behind takes nothing after the end, so the last checkpoint would be too late. */
    @Test
    void endOfTheInputSettles() throws Exception {
        customers.finish();
        assertThat(sent(TopicNames.CUSTOMER_PROFILES)).isEqualTo(1);

        customers.prepareSnapshotPreBarrier(1);
        customers.setProcessingTime(2_000);
        assertThat(sent(TopicNames.CUSTOMER_PROFILES)).isEqualTo(1);
    }
}
