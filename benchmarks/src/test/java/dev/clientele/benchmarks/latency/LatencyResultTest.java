package dev.clientele.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LatencyResultTest {

    private static final double LIMIT = 1_000;

    private final SentEvents sent = new SentEvents(10);
    private final SeenDecisions seen = new SeenDecisions();

    @Test
    void lateSendingCountsFromWhenItWasMeant() throws Exception {
        send(11, 5_000_000, 5_200);
        seen.add(11, 5_230, 5_300_000);

        LatencyResult result = result(0, 1);

        assertThat(result.written().most()).isEqualTo(30);
        assertThat(result.read().most()).isEqualTo(100);
        assertThat(result.intended().most()).isEqualTo(300);
        assertThat(result.waited().most()).isEqualTo(70);
    }

    @Test
    void onlyEventsOfThePhaseAreLookedAt() throws Exception {
        for (int i = 0; i < 4; i++) {
            send(21 + i, 0, 1_000);
            seen.add(21 + i, 1_000 + i, 1_000_000 + i * 1_000L);
        }
        seen.add(99, 9_999, 9_999_000);

        Percentiles read = result(1, 3).read();

        assertThat(read.samples()).isEqualTo(2);
        assertThat(read.most()).isEqualTo(2);
    }

    @Test
    void eachDecisionOfAnEventCounts() throws Exception {
        send(31, 0, 1_000);
        seen.add(31, 1_001, 1_001_000);
        seen.add(31, 1_005, 1_005_000);

        assertThat(result(0, 1).read().samples()).isEqualTo(2);
    }

    @Test
    void phaseWithoutDecisionIsNoResult() {
        send(41, 0, 1_000);

        assertThatThrownBy(() -> result(0, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1,000 events/s");
    }

    private void send(long id, long intendedMicros, long appendedMillis) {
        sent.appended(sent.add(id, intendedMicros), appendedMillis);
    }

    private LatencyResult result(int first, int end) throws IOException {
        Phase phase = new Phase(1_000, null, first, end);
        return LatencyResult.of("exactly-once", LIMIT, phase, sent, EventIndex.of(sent), seen);
    }
}
