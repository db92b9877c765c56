package dev.clientele.functions.calibration.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    private static final Observation ONCE = new Observation(0, 0, 2, 1);
    private static final Observation TWICE = new Observation(1, 1.5, 2, 3);
    private static final Observation OFTEN = new Observation(4, 1.9, 3, 1);

    @Test
    void addsUpEqualHistories() {
        Sample sample = new Sample(List.of(TWICE, ONCE, TWICE, OFTEN));
        assertThat(sample.observations())
                .containsExactly(ONCE, new Observation(1, 1.5, 2, 6), OFTEN);
        assertThat(sample.customers()).isEqualTo(8);
        assertThat(sample.repeats()).isEqualTo(10);
        assertThat(sample.mostRepeats()).isEqualTo(4);
        assertThat(sample.customersBeyond(0)).isEqualTo(7);
        assertThat(sample.customersBeyond(1)).isEqualTo(1);
    }

    @Test
    void makesNoDifferenceBetweenOrders() {
        List<Observation> histories = new ArrayList<>(List.of(TWICE, ONCE, OFTEN, TWICE));
        LogLikelihood likelihood = new ParetoNbdLikelihood(new Sample(histories));
        Collections.reverse(histories);
        LogLikelihood reversed = new ParetoNbdLikelihood(new Sample(histories));
        double[] at = {0.1, -0.3, 0.2, 0.7};
        double[] gradient = new double[4];
        double[] ofReversed = new double[4];
        assertThat(reversed.at(at, ofReversed)).isEqualTo(likelihood.at(at, gradient));
        assertThat(ofReversed).containsExactly(gradient);
    }

    @Test
    void countsAWeightAsThatManyRows() {
        Sample weighted = new Sample(List.of(ONCE, TWICE));
        Observation single = new Observation(1, 1.5, 2, 1);
        Sample rows = new Sample(List.of(single, ONCE, single, single));
        assertThat(rows.observations()).isEqualTo(weighted.observations());
    }

    @Test
    void isThinnedEvenly() {
        List<Observation> histories = new ArrayList<>();
        for (int age = 0; age < 100; age++) {
            histories.add(new Observation(0, 0, age, 1));
        }
        Sample sample = new Sample(histories);
        assertThat(sample.thinned(100)).isSameAs(sample);
        assertThat(sample.thinned(30).observations())
                .hasSize(25)
                .contains(new Observation(0, 0, 96, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 1, 1",
        "0, 0.5, 1, 1",
        "1, 2, 1, 1",
        "1, NaN, 1, 1",
        "1, 0, NaN, 1",
        "1, 0, Infinity, 1",
        "1, 0, 1, 0",
        "1000001, 1, 1, 1"
    })
    void knowsNoImpossibleHistories(int x, double recency, double age, double weight) {
        assertThatThrownBy(() -> new Observation(x, recency, age, weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No customer can have this history: " + x);
    }
}
