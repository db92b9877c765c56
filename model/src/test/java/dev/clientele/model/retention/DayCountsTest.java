package dev.clientele.model.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DayCountsTest {

    @Test
    void nothingHasNoMedian() {
        assertThat(new DayCounts().median()).isNull();
        assertThat(new DayCounts().size()).isZero();
    }

    @Property
    void medianIsThatOfTheSortedDays(
            @ForAll @Size(min = 1, max = 50) List<@IntRange(min = -9, max = 40) Integer> days) {
        DayCounts counts = new DayCounts();
        days.forEach(next -> counts.add(next, 1));
        int[] sorted = days.stream().mapToInt(Integer::intValue).sorted().toArray();
        int middle = sorted.length / 2;

        assertThat(counts.size()).isEqualTo(days.size());
        assertThat(counts.median())
                .isEqualTo(
                        sorted.length % 2 == 1
                                ? sorted[middle]
                                : (sorted[middle - 1] + sorted[middle]) / 2.0);
    }
}
