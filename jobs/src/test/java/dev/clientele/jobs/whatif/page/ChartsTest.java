package dev.clientele.jobs.whatif.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.whatif.page.PairedBars.Bar;
import dev.clientele.jobs.whatif.page.StackedAreas.Column;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void barsAreAsLongAsTheirNumbers() {
        String chart = bars(bar("50"), bar("100"));

        assertThat(chart)
                .contains("class=\"policy\" x=\"0.5\" y=\"16.5\" width=\"120\"")
                .contains("class=\"candidate\" x=\"0.5\" y=\"34.5\" width=\"240\"");
    }

    @Test
    void barsGiveWayToLongNumbers() {
        String number = "x".repeat(30);

        // 360 less 7 a character and two characters of air
        assertThat(bars(bar("1"), new Bar(BigDecimal.ONE, number))).contains("width=\"136\"");
    }

    @Test
    void nothingHasNoBarButItsNumber() {
        assertThat(bars(bar("0"), bar("0"))).doesNotContain("<rect").contains(">0</text>");
    }

    @Test
    void chartsSayWhatTheyShow() {
        assertThat(bars(bar("50"), bar("100")))
                .contains("role=\"img\" aria-labelledby=\"b-title b-desc\"")
                .contains("<title id=\"b-title\">Bars</title>")
                .contains("gold: 50 under the policy, 100 under the candidate</desc>");
    }

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

    @Test
    void longNamesAreShortenedByWholeCharacters() {
        String name = "\uD83D\uDE00".repeat(40);
        String chart =
                new PairedBars("b", "Bars").pair(name, bar("1"), bar("1")).element().toString();

        assertThat(chart).contains(">" + "\uD83D\uDE00".repeat(23) + "\u2026</text>");
    }

    private static String bars(Bar policy, Bar candidate) {
        return new PairedBars("b", "Bars").pair("gold", policy, candidate).element().toString();
    }

    private static Bar bar(String number) {
        return new Bar(new BigDecimal(number), number);
    }

    private static String areas(Column... columns) {
        return new StackedAreas("a", "Areas", "up and down", List.of(columns)).element().toString();
    }
}
