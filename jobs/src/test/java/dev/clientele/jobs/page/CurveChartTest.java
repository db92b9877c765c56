package dev.clientele.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.page.CurveChart.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveChartTest {

    @Test
    void curvesGoThroughTheirPoints() {
        assertThat(chart(0.5).toString())
                .contains("class=\"curve line-main\" points=\"46,24 192,134 338,244\"");
    }

    @Test
    void theSideBeginsWhereTheLowestCurveNeedsIt() {
        assertThat(chart(0.5).toString()).contains(">50 %</text>", ">100 %</text>");
        assertThat(chart(0.82).toString()).contains(">80 %</text>").doesNotContain(">70 %</text>");
        assertThat(chart(0.03).toString()).contains(">0 %</text>", ">50 %</text>");
    }

    /** A level or a dot below all curves is seen too. */
    @Test
    void levelsAndDotsHaveTheirPlace() {
        String chart =
                empty().level("all", 0.5)
                        .dot("90", new Point(1, 0.75))
                        .element("across", "up")
                        .toString();

        assertThat(chart)
                .contains("class=\"mark\" x1=\"46\" y1=\"244\" x2=\"338\" y2=\"244\"")
                .contains("cx=\"338\" cy=\"134\"", ">90</text>", ">all</text>");
    }

    @Test
    void aCurveAtTheVeryTopIsDrawn() {
        assertThat(chart(1).toString()).contains("points=\"46,24 192,24 338,24\"");
    }

    @Test
    void theMainCurveLiesOnTop() {
        String chart =
                empty().curve(CurveStyle.MAIN, List.of(new Point(0, 1)))
                        .curve(CurveStyle.SECOND, List.of(new Point(0, 1)))
                        .element("across", "up")
                        .toString();

        assertThat(chart.indexOf("line-main")).isGreaterThan(chart.indexOf("line-second"));
    }

    @Test
    void chartsSayWhatTheyShow() {
        assertThat(chart(0.5).toString())
                .contains("<title id=\"c-title\">Curves</title>", "two curves</desc>");
    }

    private static Element chart(double lowest) {
        return empty().curve(
                        CurveStyle.MAIN,
                        List.of(
                                new Point(0, 1),
                                new Point(0.5, (1 + lowest) / 2),
                                new Point(1, lowest)))
                .element("across", "up");
    }

    private static CurveChart empty() {
        return new CurveChart("c", "Curves", "two curves");
    }
}
