package dev.clientele.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @ParameterizedTest
    @CsvSource({"4316, 1000, 5", "1, .2, 5", "0.07, 0.02, 4", "5000, 1000, 5", "5001, 2000, 3"})
    void stepsAreRoundAndFew(double largest, double step, int steps) {
        Axis axis = Axis.upTo(largest);

        assertThat(axis.step()).isEqualTo(step);
        assertThat(axis.steps()).isEqualTo(steps);
        assertThat(axis.end()).isGreaterThanOrEqualTo(largest);
        assertThat(axis.ticks()).hasSize(steps + 1).startsWith(0.0);
    }

    @Test
    void nothingHasAnAxisToo() {
        assertThat(Axis.upTo(0).ticks()).containsExactly(0.0, 1.0);
    }

    @Test
    void labelsFitBesideTheChart() {
        assertThat(Axis.label(1_000)).isEqualTo("1,000");
        assertThat(Axis.label(20_000)).isEqualTo("20 k");
        assertThat(Axis.label(2_500_000)).isEqualTo("2.5 M");
        assertThat(Axis.label(0.25)).isEqualTo("0.25");
    }
}
