package dev.clientele.jobs.whatif.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LateDataTest {

    @Test
    void anEventOfATimeBeforeTheDowngradeReversesIt() {
        Paths paths =
                Paths.enrolled("2025-01-01", "high")
                        .moved("2025-02-01", "low")
                        .movedFor("2025-02-05", "high", "2025-01-31");

        assertThat(reversed(paths)).isEqualTo(1);
    }

    @Test
    void anEventOfTheTimeOfTheDowngradeIsNotLate() {
        Paths paths =
                Paths.enrolled("2025-01-01", "high")
                        .moved("2025-02-01", "low")
                        .movedFor("2025-02-05", "high", "2025-02-01");

        assertThat(reversed(paths)).isZero();
    }

    @Test
    void aRiseThatStaysBelowTheLostTierReversesNothing() {
        Paths paths =
                Paths.enrolled("2025-01-01", "high")
                        .moved("2025-02-01", "low")
                        .movedFor("2025-02-05", "middle", "2025-01-31");

        assertThat(reversed(paths)).isZero();
    }

    @Test
    void ofTwoDowngradesTheOnesAfterTheEventAreReversed() {
        Paths paths =
                Paths.enrolled("2025-01-01", "high")
                        .moved("2025-02-01", "middle")
                        .moved("2025-03-01", "low")
                        .movedFor("2025-03-05", "high", "2025-02-15");

        assertThat(reversed(paths)).isEqualTo(1);
    }

    @Test
    void whatAPersonGivesBackIsNotLateData() {
        Paths paths =
                Paths.enrolled("2025-01-01", "high")
                        .moved("2025-02-01", "low")
                        .overridden("2025-02-03", "high")
                        .moved("2025-06-01", "low");

        assertThat(reversed(paths)).isZero();
    }

    @Test
    void onlyTheFirstWayBackCounts() {
        Paths paths =
                Paths.enrolled("2025-01-01", "high")
                        .moved("2025-02-01", "low")
                        .moved("2025-02-10", "high")
                        .moved("2025-04-01", "low")
                        .movedFor("2025-04-02", "high", "2025-01-31");

        assertThat(reversed(paths)).isEqualTo(1);
    }

    private static long reversed(Paths paths) {
        return LateData.reversedDowngrades(paths.alone(), Paths.ORDER);
    }
}
