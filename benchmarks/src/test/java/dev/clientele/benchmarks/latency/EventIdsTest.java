package dev.clientele.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    @Test
    void decisionNamesTheEventThatCausedIt() {
        long event = of("{\"eventId\":\"e-17\",\"customerId\":\"c\",\"type\":\"order\"}");
        long decision =
                of(
                        "{\"decisionId\":\"c/clv-updates/1\",\"cause\":{\"type\":\"event\",\"eventId\":\"e-17\",\"day\":null},\"receipt\":{\"eventId\":\"other\"}}");

        assertThat(decision).isEqualTo(event).isNotEqualTo(EventIds.NONE);
        assertThat(of("{\"eventId\":\"e-18\"}")).isNotEqualTo(event);
    }

    @Test
    void whatTimeCausedHasNoEvent() {
        assertThat(of("{\"cause\":{\"type\":\"day\",\"eventId\":null,\"day\":\"2025-01-01\"}}"))
                .isEqualTo(EventIds.NONE);
        assertThat(of("{}")).isEqualTo(EventIds.NONE);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> of("not json")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void neighboursDiffer() {
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            ids.add(EventIds.hash("e" + i));
        }

        assertThat(ids).hasSize(100_000).doesNotContain(EventIds.NONE);
    }

    private static long of(String json) {
        return EventIds.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
