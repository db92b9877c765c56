package dev.clientele.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void slowStartIsLeftOut() {
        long[] written = new long[300];
        for (int i = 0; i < 100; i++) {
            written[i] = i * 1_000_000L;
        }
        for (int i = 100; i < 300; i++) {
            written[i] = 100_000_000L + (i - 100) * 10_000L;
        }

        // 200 of 300 decisions, so 600 of 900 events, in 1.99 seconds.
        assertThat(Limit.of(900, written)).isEqualTo(600 / 1.99);
    }

    @Test
    void tooFewDecisionsTellNothing() {
        assertThatThrownBy(() -> Limit.of(900, new long[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--events");
        assertThatThrownBy(() -> Limit.of(900, new long[] {1, 2, 2, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
