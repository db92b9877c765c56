package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.customer.ProfilePace.Release;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.OutgoingRecordSerializer;
import dev.clientele.model.decision.DecisionTopic;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions go at once; a profile waits for more, for a moment or for the checkpoint. */
@SuppressWarnings("try") // Flink declares close() so
class SettlingHarnessTest {

    private static final long OPENED = 1_000;
    private static final String LATER = "2026-01-01T10:00:05Z";

    private final Events ann = new Events("ann");
    private MeteredCustomers customers;

    private void open(ProfilePace.Release release) throws Exception {
        customers =
                new MeteredCustomers(
                        new CustomerOperator(
                                SmallProgrammes.silverForThree(),
                                new ProfilePace(Duration.ofMinutes(1), release),
                                SweepPace.STANDARD),
                        new Meters());
        customers.setup(new OutgoingRecordSerializer());
        customers.open();
        customers.setProcessingTime(OPENED);
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

    private long profiles() {
        return sent(TopicNames.CUSTOMER_PROFILES);
    }

    @Test
    void decisionsGoAtOnceAndOneProfileForBothEventsAfterTheTick() throws Exception {
        open(Release.SOON);
        assertThat(sent(DecisionTopic.TIER_CHANGES.topicName())).isEqualTo(2);
        assertThat(profiles()).isZero();

        customers.setProcessingTime(OPENED + WorkingSet.SETTLED_AFTER_MILLIS - 1);
        assertThat(profiles()).isZero();
        customers.setProcessingTime(OPENED + WorkingSet.SETTLED_AFTER_MILLIS);
        assertThat(profiles()).isEqualTo(1);
    }

    @Test
    void watermarkSettles() throws Exception {
        open(Release.SOON);
        customers.reach(Instant.parse(LATER).toEpochMilli());

        assertThat(profiles()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void barrierSettles(Release release) throws Exception {
        open(release);
        customers.prepareSnapshotPreBarrier(1);

        assertThat(profiles()).isEqualTo(1);
    }

    @Test
    void whoCanNotBeReadBeforeTheCheckpointWaitsForItsBarrier() throws Exception {
        open(Release.WITH_ROW);
        assertThat(sent(DecisionTopic.TIER_CHANGES.topicName())).isEqualTo(2);

        customers.setProcessingTime(OPENED + WorkingSet.SETTLED_AFTER_MILLIS);
        customers.reach(Instant.parse(LATER).toEpochMilli());
        assertThat(profiles()).isZero();

        customers.prepareSnapshotPreBarrier(1);
        customers.prepareSnapshotPreBarrier(2);
        assertThat(profiles()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsGoneIsDeletedAtOnce(Release release) throws Exception {
        open(release);
        customers.send(ann.erase("e3", "2026-01-01T10:00:20Z"));

        assertThat(profiles()).isEqualTo(1);
        customers.prepareSnapshotPreBarrier(1);
        assertThat(profiles()).isEqualTo(1);
    }

    /** What is behind takes nothing after the end, so the last checkpoint would be too late. */
    @ParameterizedTest
    @EnumSource
    void endOfTheInputSettles(Release release) throws Exception {
        open(release);
        customers.finish();
        assertThat(profiles()).isEqualTo(1);

        customers.prepareSnapshotPreBarrier(1);
        customers.setProcessingTime(2_000);
        assertThat(profiles()).isEqualTo(1);
    }
}
