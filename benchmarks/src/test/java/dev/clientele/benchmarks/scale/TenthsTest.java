package dev.clientele.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TenthsTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long wall;
    private final Tenths tenths = new Tenths(100, () -> wall, () -> 2 * wall);

    @Test
    void eachTenthHasASpeedOfItsOwn() {
        tenths.read(1);
        for (int tenth = 1; tenth <= 10; tenth++) {
            wall += tenth * SECOND;
            tenths.read(tenth == 10 ? 9 : 10);
        }

        assertThat(tenths.between(0, 1).eventsPerSecond()).isEqualTo(10);
        assertThat(tenths.between(4, 5).eventsPerSecond()).isEqualTo(2);
        assertThat(tenths.between(9, 10).eventsPerSecond()).isEqualTo(1);
        assertThat(tenths.between(0, 10).eventsPerSecond()).isEqualTo(100 / 55.0);
        assertThat(tenths.between(0, 1).cpuMicrosPerEvent()).isEqualTo(200_000);
    }

    @Test
    void manyEventsAtOnceEndSeveralTenths() {
        tenths.read(5);
        wall += SECOND;
        tenths.read(50);

        assertThat(tenths.read()).isEqualTo(55);
        assertThat(tenths.between(0, 5).eventsPerSecond()).isEqualTo(50);
    }

    @Test
    void moreEventsThanWereMeantChangeNothing() {
        tenths.read(100);
        wall += SECOND;
        tenths.read(100);

        assertThat(tenths.read()).isEqualTo(200);
        assertThat(tenths.between(0, 10).eventsPerSecond()).isInfinite();
    }

    @Test
    void whatWasNotReadHasNoSpeed() {
        tenths.read(89);

        assertThatThrownBy(() -> tenths.between(0, 9))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("only 89 of 100 were read");
    }

    @Test
    void nineEventsHaveNoTenths() {
        assertThatThrownBy(() -> new Tenths(9, () -> wall, () -> wall))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 9");
    }
}
