package dev.clientele.model.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel is the share it says, of ids that look alike, and is looked at evenly. */
class PanelTest {

    private static final int IDS = 100_000;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.5, 1})
    void hasTheShareOfAllIds(double share) {
        Panel panel = new Panel(share);
        long members = IntStream.range(0, IDS).filter(i -> panel.includes("c" + i)).count();

        assertThat((double) members / IDS).isCloseTo(share, within(0.005));
    }

    @Test
    void largerPanelHasTheSmallerOneInIt() {
        Panel small = new Panel(0.1);
        Panel large = new Panel(0.3);

        assertThat(IntStream.range(0, IDS).mapToObj(i -> "c" + i).filter(small::includes))
                .isNotEmpty()
                .allMatch(large::includes);
    }

    @Test
    void everyCustomerIsLookedAtEvery28DaysAndEachDayHasItsShare() {
        int[] looks = new int[Panel.DAYS];
        Panel panel = new Panel(1);
        for (int i = 0; i < IDS; i++) {
            int first = panel.nextLook("c" + i, 19_999);
            assertThat(first).isBetween(20_000, 20_000 + Panel.DAYS - 1);
            assertThat(panel.nextLook("c" + i, first - 1)).isEqualTo(first);
            assertThat(panel.nextLook("c" + i, first)).isEqualTo(first + Panel.DAYS);
            looks[first - 20_000]++;
        }

        assertThat(Arrays.stream(looks).boxed())
                .allMatch(count -> Math.abs(count * Panel.DAYS - IDS) < IDS / 10);
    }

    @Test
    void daysBefore1970HaveLooksToo() {
        assertThat(new Panel(1).nextLook("c1", -100)).isBetween(-99, -100 + Panel.DAYS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void shareIsAShare(double share) {
        assertThatThrownBy(() -> new Panel(share)).isInstanceOf(IllegalArgumentException.class);
    }
}
