package dev.clientele.jobs.whatif.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlapsTest {

    private static final String LONG_AFTER = "2027-01-01";

    @Test
    void upgradeIsUndoneByAFallOnDay89() {
        // 2025-01-01 and 89 days
        Paths paths = Paths.enrolled("2024-06-01", "low").moved("2025-01-01", "high");

        assertThat(count(paths.moved("2025-03-31T23:59:59", "low")).upgradesUndone()).isEqualTo(1);
    }

    @Test
    void upgradeThatIsHeldFor90DaysIsNoFlap() {
        Paths paths = Paths.enrolled("2024-06-01", "low").moved("2025-01-01", "high");

        assertThat(count(paths.moved("2025-04-01T00:00:00", "low")).undone()).isZero();
    }

    @Test
    void fallThatDoesNotReachTheTierBeforeUndoesNothing() {
        Paths paths = Paths.enrolled("2024-06-01", "low").moved("2025-01-01", "high");

        assertThat(count(paths.moved("2025-02-01", "middle")).undone()).isZero();
        assertThat(count(paths.moved("2025-03-01", "low")).undone()).isEqualTo(1);
    }

    @Test
    void moveBeyondTheTierBeforeUndoesToo() {
        Paths paths =
                Paths.enrolled("2024-06-01", "middle")
                        .moved("2025-01-01", "low")
                        .moved("2025-01-20", "high");

        Flaps flaps = count(paths);

        assertThat(flaps.downgrades()).isEqualTo(1);
        assertThat(flaps.downgradesUndone()).isEqualTo(1);
        assertThat(flaps.upgradesUndone()).isZero();
        assertThat(flaps.share()).isEqualTo("0.500000");
    }

    @Test
    void aMoveThatUndoesMayBeUndone() {
        Paths paths =
                Paths.enrolled("2024-06-01", "low")
                        .moved("2025-01-01", "high")
                        .moved("2025-02-01", "low")
                        .moved("2025-03-01", "high");

        assertThat(count(paths).undone()).isEqualTo(2);
    }

    @Test
    void personsAndEnrolmentsNeitherFlapNorUndo() {
        Paths paths =
                Paths.enrolled("2025-01-01", "high")
                        .overridden("2025-01-02", "low")
                        .moved("2025-01-03", "high")
                        .overridden("2025-01-04", "low");

        assertThat(count(paths)).extracting(Flaps::moves, Flaps::undone).containsExactly(1L, 0L);
    }

    @Test
    void movesWhose90DaysAreNotOverAreToldOf() {
        Paths paths = Paths.enrolled("2024-06-01", "low").moved("2025-01-01", "high");

        assertThat(count(paths, "2025-03-31").recent()).isEqualTo(1);
        assertThat(count(paths, "2025-04-01").recent()).isZero();
    }

    @Test
    void nobodyMovesAndNothingIsUndone() {
        Flaps flaps = Flaps.of(List.of(), Paths.ORDER, Paths.CALENDAR, 0);

        assertThat(flaps.share()).isEqualTo("0.000000");
    }

    private static Flaps count(Paths paths) {
        return count(paths, LONG_AFTER);
    }

    private static Flaps count(Paths paths, String end) {
        return Flaps.of(paths.alone(), Paths.ORDER, Paths.CALENDAR, Paths.instant(end));
    }
}
