package dev.clientele.jobs.whatif.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.ParsedPage;
import dev.clientele.jobs.whatif.figures.Matrix;
import dev.clientele.jobs.whatif.figures.Mover;
import dev.clientele.jobs.whatif.figures.SideReport;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page as a parser reads it. */
class WhatIfPageTest {

    @Test
    void headlineIsTheAnswer() throws Exception {
        assertThat(page(Reports.usual()).text("h1"))
                .containsExactly(
                        "Under candidate of Gold, 200 of 300 customers (66.7 %) would be in another"
                                + " tier: 100 lower, 100 higher.");
    }

    @Test
    void matrixShowsTheFiguresOfTheReport() throws Exception {
        WhatIfReport report = Reports.usual();
        List<String> cells = page(report).text("matrix", "td");

        for (Matrix.Cell cell : report.matrix().cells()) {
            assertThat(cells)
                    .anyMatch(
                            text ->
                                    cell.customers() == 0
                                            ? text.equals("0")
                                            : text.endsWith(
                                                    " "
                                                            + Numbers.whole(cell.customers())
                                                            + Numbers.percent(cell.share())));
        }
        assertThat(cells).contains("\u2193 10033.3 %", "\u2191 10033.3 %", "= 10033.3 %", "300");
    }

    @Test
    void chartsAndTablesShowTheFiguresOfTheReport() throws Exception {
        WhatIfReport report = Reports.usual();
        ParsedPage page = page(report);

        for (SideReport side : List.of(report.policy(), report.candidate())) {
            for (SideReport.TierReport tier : side.tiers()) {
                String share =
                        Numbers.percent(tier.share())
                                + " ("
                                + Numbers.whole(tier.customers())
                                + ")";
                assertThat(page.text("shares", "text")).contains(share);
                assertThat(page.text("shares", "td")).contains(share);
            }
            assertThat(page.text("over-time", "th"))
                    .containsAll(side.months().stream().map(it -> it.day().toString()).toList());
            assertThat(page.text("changes", "text"))
                    .contains(Numbers.whole(side.changes().get("upgrade")));
            assertThat(page.text("cost", "td")).contains(Numbers.amount(side.cost().total()));
        }
        assertThat(page.text("movers", "tbody")).isNotEmpty();
        assertThat(page.text("movers", "th"))
                .containsAll(report.movers().largest().stream().map(Mover::customerId).toList());
    }

    @Test
    void everyChartHasTitleDescriptionAndTable() throws Exception {
        ParsedPage page = page(Reports.usual());

        assertThat(page.count("svg")).isEqualTo(6);
        assertThat(page.chartsThatOnlyEyesCanRead()).isEmpty();
    }

    @Test
    void hostileNamesStayText() throws Exception {
        WhatIfReport report = Reports.hostile();
        String markup = WhatIfPage.of(report);
        ParsedPage page = ParsedPage.of(markup);

        assertThat(page.count("script")).isZero();
        assertThat(page.text("title").get(0))
                .isEqualTo("What if: " + report.candidate().title().replace('\u0001', '\uFFFD'));
        assertThat(page.text("movers", "th").get(5))
                .startsWith(Reports.HOSTILE.replace('\u0001', '\uFFFD'));
        assertThat(markup).doesNotContain("<script");
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(ParsedPage.requests(WhatIfPage.of(Reports.usual()))).isEmpty();
    }

    @Test
    void pagesOfAnyReportAreWellFormed() throws Exception {
        for (WhatIfReport report : List.of(Reports.empty(), Reports.wide(), Reports.hostile())) {
            assertThat(page(report).count("section")).isEqualTo(7);
        }
    }

    private static ParsedPage page(WhatIfReport report) throws Exception {
        return ParsedPage.of(WhatIfPage.of(report));
    }
}
