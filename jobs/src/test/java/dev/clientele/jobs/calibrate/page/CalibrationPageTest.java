package dev.clientele.jobs.calibrate.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.calibration.CalibrationReport;
import dev.clientele.functions.calibration.HoldoutFigures;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.ParsedPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page as a parser reads it. */
class CalibrationPageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/calibrate/calibration.html");
    private static final Path NOW = Path.of("target/calibration.html");

    /** What the page is now lies in target, to be looked at and, if right, to be copied. */
    @Test
    void pageIsTheOneThatWasLookedAt() throws IOException {
        String page = CalibrationPage.of(CalibrationReports.usual());
        Files.writeString(NOW, page);

        assertThat(page).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    @Test
    void headlineSaysWhatWasExpectedAndWhatCame() {
        assertThat(headline(CalibrationReports.usual()))
                .isEqualTo(
                        "BG/NBD expected 1,653 purchase days in the 39 weeks after the history and"
                                + " 1,882 came: 12.1 % too few.");
    }

    @Test
    void withoutHoldoutTheLastPartOfTheHistoryJudges() {
        assertThat(headline(CalibrationReports.withoutHoldout()))
                .startsWith("BG/NBD expected 1,653 purchase days in the last 13 weeks of the");
    }

    @Test
    void rulesAreSaidWithTheirReason() throws Exception {
        ParsedPage page = page(CalibrationReports.rules());

        assertThat(page.text("h1").get(0)).contains("No model can be fitted", "rules");
        assertThat(page.text("choice", "li"))
                .containsExactly("There are 12 customers; 500 are needed.");
        assertThat(page.count("svg")).isZero();
    }

    @Test
    void chartsAndTablesShowTheFiguresOfTheReport() throws Exception {
        CalibrationReport report = CalibrationReports.usual();
        ParsedPage page = page(report);
        HoldoutFigures holdout = report.chosen().orElseThrow().holdout();

        for (HoldoutFigures.RepeatRow row : holdout.byRepeats()) {
            assertThat(page.text("holdout", "text"))
                    .contains(Words.mean(row.actualMean()), Words.mean(row.expectedMean()));
            assertThat(page.text("holdout", "td")).contains(Numbers.whole(row.customers()));
        }
        for (var decile : holdout.noOrder().deciles()) {
            assertThat(page.text("no-order", "td"))
                    .contains(Numbers.percent(decile.meanPredicted()));
        }
        assertThat(page.text("history", "text")).contains("1,411", "1,407", "7 and more repeats");
        assertThat(page.text("history", "text")).contains("fitted", "foretold", "week 78");
        assertThat(page.text("intervals", "td")).contains("80.0 %", "87.3 %", "86.1 %");
    }

    @Test
    void fitsSayWhatTheDataTellAndWhatNot() throws Exception {
        ParsedPage page = page(CalibrationReports.usual());

        assertThat(page.text("fits", "td"))
                .contains("chosen", "not identified", "\u22129,582.43", "6 of 6", "not judged")
                .contains("0.2426", "0.01256", "7.000e-7", "1.146e8", "not known");
        assertThat(page.text("choice", "li"))
                .contains("pareto-nbd: s is not identified: it ran into its bound (7e-07).");
        assertThat(page.text("fits", "li"))
                .containsExactly(
                        "Pareto/NBD: r is not identified: other values do as well as 0.5533.");
        assertThat(page.text("value", "p").get(0)).contains("35.17 EUR", "946 customers");
    }

    @Test
    void churnSaysWhoRanksBestAndWhatWasLearned() throws Exception {
        ParsedPage page = page(CalibrationReports.usual());

        assertThat(page.text("churn", "li")).hasSize(1);
        assertThat(page.text("churn", "td"))
                .contains("validation, 68 days", "holdout, 273 days")
                .contains("0.7841", "0.7570", "0.7714", "0.7576", "0.4945", "0.1591");
        assertThat(page.text("churn", "th")).contains("modelLogOdds").doesNotContain("overdue");
    }

    @Test
    void churnByTheModelsIsSaid() throws Exception {
        ParsedPage page = page(CalibrationReports.withoutHoldout());

        assertThat(page.text("churn", "p").get(0)).contains("own chance of no order");
        assertThat(page.text("churn", "td")).doesNotContain("0.7841");
    }

    @Test
    void everyChartHasTitleDescriptionAndTable() throws Exception {
        ParsedPage page = page(CalibrationReports.usual());

        assertThat(page.count("svg")).isEqualTo(5);
        assertThat(page.chartsThatOnlyEyesCanRead()).isEmpty();
    }

    @Test
    void hostileTextsStayText() throws Exception {
        String markup = CalibrationPage.of(CalibrationReports.hostile());

        assertThat(markup).doesNotContain("<script");
        assertThat(ParsedPage.of(markup).text("choice", "li"))
                .contains(CalibrationReports.HOSTILE.replace('\u0001', '\uFFFD'));
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(ParsedPage.requests(CalibrationPage.of(CalibrationReports.usual()))).isEmpty();
    }

    @Test
    void pagesOfAnyReportAreWellFormed() throws Exception {
        for (CalibrationReport report :
                List.of(CalibrationReports.withoutHoldout(), CalibrationReports.wide())) {
            assertThat(page(report).count("h1")).isOne();
        }
    }

    private static String headline(CalibrationReport report) {
        return CalibrationHeadline.of(report);
    }

    private static ParsedPage page(CalibrationReport report) throws Exception {
        return ParsedPage.of(CalibrationPage.of(report));
    }
}
