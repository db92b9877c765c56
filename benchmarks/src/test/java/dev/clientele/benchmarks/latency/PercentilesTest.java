package dev.clientele.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void ofAThousandSamplesEachIsTheOneByRank() {
        long[] micros = new long[2_000];
        for (int i = 0; i < 1_000; i++) {
            micros[i] = (1_000 - i) * 1_000L;
        }

        Percentiles percentiles = Percentiles.of(micros, 1_000);

        assertThat(percentiles).isEqualTo(new Percentiles(1_000, 500, 990, 999, 1_000));
    }

    @Property
    void noMoreThanTheShareIsLonger(
            @ForAll @Size(min = 1, max = 300) int[] raw, @ForAll @IntRange(max = 5) int spare) {
        long[] micros = Arrays.stream(raw).asLongStream().toArray();
        long[] array = Arrays.copyOf(micros, micros.length + spare);

        Percentiles percentiles = Percentiles.of(array, micros.length);

        assertThat(longer(micros, percentiles.p50())).isLessThanOrEqualTo(micros.length / 2);
        assertThat(longer(micros, percentiles.p99())).isLessThanOrEqualTo(micros.length / 100);
        assertThat(longer(micros, percentiles.p999())).isLessThanOrEqualTo(micros.length / 1_000);
        assertThat(longer(micros, percentiles.most())).isZero();
    }

    private static long longer(long[] micros, double millis) {
        return Arrays.stream(micros).filter(each -> each / 1_000.0 > millis).count();
    }

    @Test
    void noSampleHasNoPercentiles() {
        assertThatThrownBy(() -> Percentiles.of(new long[3], 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
