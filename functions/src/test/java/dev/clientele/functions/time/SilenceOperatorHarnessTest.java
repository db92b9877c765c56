package dev.clientele.functions.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time goes on while nothing comes. */
class SilenceOperatorHarnessTest {

    private static final Duration DISORDER = Duration.ofMinutes(5);
    private static final long NOW = Duration.ofDays(20_000).toMillis();

    private OneInputStreamOperatorTestHarness<String, String> harness;

    @BeforeEach
    void open() throws Exception {
        harness =
                new OneInputStreamOperatorTestHarness<>(
                        new SilenceOperator<String>(DISORDER), StringSerializer.INSTANCE);
        harness.open();
        harness.setProcessingTime(NOW);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void passesRecordsAndWatermarksOn() throws Exception {
        harness.processElement(new StreamRecord<>("a", 1));
        harness.processWatermark(1);

        assertThat(harness.getOutput())
                .containsExactly(new StreamRecord<>("a", 1), new Watermark(1));
    }

    @Test
    void keepsTheClockOutWhileThereAreRecords() throws Exception {
        harness.processWatermark(1);
        harness.setProcessingTime(NOW + 3_600_000);

        assertThat(watermarks()).containsExactly(1L);
    }

    @Test
    void followsTheMachineClockInSilence() throws Exception {
        harness.processWatermark(1);
        harness.processWatermarkStatus(WatermarkStatus.IDLE);
        harness.setProcessingTime(NOW + 1_000);
        harness.setProcessingTime(NOW + 2_000);

        assertThat(watermarks())
                .containsExactly(1L, behind(NOW), behind(NOW + 1_000), behind(NOW + 2_000));
        assertThat(harness.getOutput()).doesNotContain(WatermarkStatus.IDLE);
    }

    @Test
    void stopsFollowingItWhenRecordsComeAgain() throws Exception {
        harness.processWatermarkStatus(WatermarkStatus.IDLE);
        harness.processWatermarkStatus(WatermarkStatus.ACTIVE);
        harness.setProcessingTime(NOW + 60_000);

        assertThat(watermarks()).containsExactly(behind(NOW));
    }

    @Test
    void neverRunsBackAfterASilence() throws Exception {
        harness.processWatermarkStatus(WatermarkStatus.IDLE);
        harness.processWatermarkStatus(WatermarkStatus.ACTIVE);
        harness.processWatermark(1);
        harness.processWatermark(NOW);

        assertThat(watermarks()).containsExactly(behind(NOW), NOW);
    }

    @Test
    void looksOnceASecondHoweverOftenSilenceIsTold() throws Exception {
        for (int i = 0; i < 5; i++) {
            harness.processWatermarkStatus(WatermarkStatus.IDLE);
            harness.processWatermarkStatus(WatermarkStatus.ACTIVE);
        }
        harness.processWatermarkStatus(WatermarkStatus.IDLE);

        assertThat(harness.getProcessingTimeService().getNumActiveTimers()).isEqualTo(1);
    }

    private static long behind(long time) {
        return time - DISORDER.toMillis() - 1;
    }

    private List<Long> watermarks() {
        List<Long> watermarks = new ArrayList<>();
        for (Object next : harness.getOutput()) {
            if (next instanceof Watermark watermark) {
                watermarks.add(watermark.getTimestamp());
            }
        }
        return watermarks;
    }
}
