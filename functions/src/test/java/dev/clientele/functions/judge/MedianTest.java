package dev.clientele.functions.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void isTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(Median.of(9, 1, 4)).isEqualTo(4);
        assertThat(Median.of(9, 1, 4, 5)).isEqualTo(4.5);
        assertThat(Median.of(3)).isEqualTo(3);
        assertThat(Median.of()).isNaN();
    }

    @Test
    void leavesItsNumbersAsTheyAre() {
        double[] numbers = {9, 1, 4};
        Median.of(numbers);
        assertThat(numbers).containsExactly(9, 1, 4);
    }

    /** At most half of the numbers are below it, and at most half above. */
    @Property
    void partsTheNumbersInHalves(
            @ForAll @Size(min = 1, max = 21) @IntRange(min = -9, max = 9) int[] numbers) {
        double[] values = Arrays.stream(numbers).asDoubleStream().toArray();
        double median = Median.of(values);
        assertThat(2 * Arrays.stream(values).filter(value -> value < median).count())
                .isLessThanOrEqualTo(values.length);
        assertThat(2 * Arrays.stream(values).filter(value -> value > median).count())
                .isLessThanOrEqualTo(values.length);
    }
}
