package dev.clientele.model.slice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DaysTest {

    @Test
    void aWindowEndsWithItsLastDay() {
        assertThat(Days.firstOf(100, 1)).isEqualTo(100);
        assertThat(Days.firstOf(100, 30)).isEqualTo(71);
    }

    @Test
    void aSliceLeavesOnTheFirstDayWhoseWindowDoesNotCoverIt() {
        int leaves = Days.leaves(71, 30);

        assertThat(Days.firstOf(leaves - 1, 30)).isEqualTo(71);
        assertThat(Days.firstOf(leaves, 30)).isEqualTo(72);
    }

    @Test
    void findsTheFirstDayNotBefore() {
        int[] days = {10, 20, 30, 99};

        assertThat(Days.indexFrom(days, 3, 9)).isZero();
        assertThat(Days.indexFrom(days, 3, 20)).isEqualTo(1);
        assertThat(Days.indexFrom(days, 3, 21)).isEqualTo(2);
        assertThat(Days.indexFrom(days, 3, 31)).isEqualTo(3);
    }
}
