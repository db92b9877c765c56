package dev.clientele.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.page.PairedBars.Bar;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PairedBarsTest {

    @Test
    void barsAreAsLongAsTheirNumbers() {
        String chart = bars(bar("50"), bar("100"));

        assertThat(chart)
                .contains("class=\"hollow\" x=\"0.5\" y=\"16.5\" width=\"120\"")
                .contains("class=\"solid\" x=\"0.5\" y=\"34.5\" width=\"240\"");
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
    void longNamesAreShortenedByWholeCharacters() {
        String name = "\uD83D\uDE00".repeat(40);
        String chart = empty().pair(name, bar("1"), bar("1")).element().toString();

        assertThat(chart).contains(">" + "\uD83D\uDE00".repeat(23) + "\u2026</text>");
    }

    private static String bars(Bar policy, Bar candidate) {
        return empty().pair("gold", policy, candidate).element().toString();
    }

    private static PairedBars empty() {
        return new PairedBars("b", "Bars", "under the policy", "under the candidate");
    }

    private static Bar bar(String number) {
        return new Bar(new BigDecimal(number), number);
    }
}
