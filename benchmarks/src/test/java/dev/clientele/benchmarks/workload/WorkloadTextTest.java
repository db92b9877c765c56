package dev.clientele.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Skews and mixes as they are written on the command line. */
class WorkloadTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"uniform", "zipf=1.0", "population"})
    void aSkewIsWrittenAsItIsRead(String text) {
        assertThat(Skew.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zipf", "zipf=", "zipf=0", "zipf=-1", "zipf=NaN", "Uniform"})
    void whatIsNoSkewIsRefused(String text) {
        assertThatThrownBy(() -> Skew.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMixIsWrittenAsItIsRead() {
        assertThat(EventMix.parse("order=1,survey=0")).hasToString("order=1,survey=0");
    }

    @Test
    void sharesFallOnTypesByTheirWeight() {
        EventMix mix = EventMix.parse("order=1,return=0,survey=3");

        assertThat(mix.at(0)).isEqualTo(EventKind.ORDER);
        assertThat(mix.at(0.24)).isEqualTo(EventKind.ORDER);
        assertThat(mix.at(0.25)).isEqualTo(EventKind.SURVEY);
        assertThat(mix.at(Math.nextDown(1))).isEqualTo(EventKind.SURVEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "order", "order=x", "order=-1", "order=0", "gift=1", "order=1,order=2"})
    void whatIsNoMixIsRefused(String text) {
        assertThatThrownBy(() -> EventMix.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
