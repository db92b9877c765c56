package dev.clientele.jobs.whatif.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.whatif.page.StackedAreas.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackedAreasTest {

    @Test
    void areasLieOnEachOther() {
        String chart =
                areas(
                        new Column("2025-01", List.of(0.75, 0.25)),
                        new Column("2025-02", List.of(0.5, 0.5)));

        assertThat(chart)
                .contains("class=\"ramp0\" points=\"46,168 352,168 352,88 46,48\"")
                .contains("class=\"ramp7\" points=\"46,48 352,88 352,8 46,8\"");
    }

    @Test
    void oneMomentIsAnAreaToo() {
        assertThat(areas(new Column("2025-01", List.of(1.0))))
                .contains("points=\"46,168 352,168 352,8 46,8\"");
    }

    private static String areas(Column... columns) {
        return new StackedAreas("a", "Areas", "up and down", List.of(columns)).element().toString();
    }
}
