package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Remembered or not, the answer is the same; and what is remembered is not asked again. */
class FrequencyAgeMemoTest {

    private final List<String> asked = new ArrayList<>();
    private final FrequencyAgeMemo memo =
            new FrequencyAgeMemo(
                    (repeats, ageDays) -> {
                        asked.add(repeats + " in " + ageDays);
                        return answer(repeats, ageDays);
                    });

    private static double answer(int repeats, int ageDays) {
        return repeats / 7.0 - ageDays / 3.0;
    }

    @Property
    void answerIsThatOfTheFunction(
            @ForAll @IntRange(max = 300) int repeats, @ForAll @IntRange(max = 5_000) int ageDays) {
        assertThat(memo.of(repeats, ageDays)).isEqualTo(answer(repeats, ageDays));
        assertThat(memo.of(repeats, ageDays)).isEqualTo(answer(repeats, ageDays));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 30", "255, 4095"})
    void pairIsAskedAboutOnce(int repeats, int ageDays) {
        double first = memo.of(repeats, ageDays);

        assertThat(memo.of(repeats, ageDays)).isEqualTo(first);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"256, 30", "2, 4096"})
    void beyondNothingIsRemembered(int repeats, int ageDays) {
        double first = memo.of(repeats, ageDays);

        assertThat(memo.of(repeats, ageDays)).isEqualTo(first);
        assertThat(asked).hasSize(2);
    }

    @Test
    void nothingToExpectIsRememberedToo() {
        List<Integer> repeats = new ArrayList<>();
        FrequencyAgeMemo nothing =
                new FrequencyAgeMemo(
                        (frequency, ageDays) -> {
                            repeats.add(frequency);
                            return 0;
                        });

        assertThat(nothing.of(1, 2)).isZero();
        assertThat(nothing.of(1, 2)).isZero();
        assertThat(repeats).hasSize(1);
    }
}
