package dev.clientele.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineChartTest {

    private static final double[] ACTUAL = {0, 50, 100};
    private static final double[] EXPECTED = {0, 25, 75};

    @Test
    void linesGoThroughTheirNumbers() {
        assertThat(chart(1))
                .contains("class=\"curve hollow\" points=\"46,188 199,104 352,20\"")
                .contains("class=\"curve solid\" points=\"46,188 199,146 352,62\"");
    }

    @Test
    void theMarkStandsWhereItBelongs() {
        assertThat(chart(0.5)).contains("class=\"mark\" x1=\"122.5\"", ">before<", ">after<");
    }

    @Test
    void nothingStandsAfterAMarkWhereThereIsNoRoom() {
        assertThat(chart(1.9)).contains("class=\"mark\"", ">before<").doesNotContain(">after<");
    }

    @Test
    void aMarkAtTheEndIsLeftOut() {
        assertThat(chart(2)).doesNotContain("class=\"mark\"", ">before<");
    }

    @Test
    void chartsSayWhatTheyShow() {
        assertThat(chart(1)).contains("<title id=\"l-title\">Lines</title>", "two lines</desc>");
    }

    private static String chart(double mark) {
        return new LineChart("l", "Lines", "two lines", ACTUAL, EXPECTED)
                .element(mark, "before", "after", "week 2")
                .toString();
    }
}
