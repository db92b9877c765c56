package dev.clientele.jobs.backtest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.backtest.report.AlertFigures;
import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.SampleReports;
import dev.clientele.jobs.backtest.report.ScorerFigures;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.ParsedPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page as a parser reads it. */
class BacktestPageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/backtest/backtest.html");
    private static final Path NOW = Path.of("target/backtest.html");

    /** What the page is now lies in target, to be looked at and, if right, to be copied. */
    @Test
    void pageIsTheOneThatWasLookedAt() throws IOException {
        String page = BacktestPage.of(BacktestReports.usual());
        Files.writeString(NOW, page);

        assertThat(page).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    @Test
    void headlineHoldsTheScoreAgainstTheBestRuleAndNamesAThreshold() {
        assertThat(BacktestHeadline.of(SampleReports.full()))
                .isEqualTo(
                        "The churn score ranks customers better than the best plain rule, days"
                                + " since the last purchase (ROC-AUC 0.782 against 0.771); from a"
                                + " score of 84.5 up 91.5 % of alerts were right, where 70.0 % of"
                                + " all customers stayed away.");
    }

    @Test
    void aLeadThatMayBeChanceIsNone() {
        assertThat(BacktestHeadline.of(BacktestReports.asGoodAsItsRule()))
                .startsWith(
                        "The churn score ranks customers about as well as the best plain rule, few"
                                + " repeat purchases (ROC-AUC 0.808 against 0.804);")
                .endsWith("no threshold gives alerts as sure as was asked for.");
        assertThat(BacktestHeadline.of(BacktestReports.worseThanItsRule()))
                .startsWith("The churn score ranks customers worse than the best plain rule, few");
    }

    @Test
    void whereAllDidTheSameThePageSaysSo() throws Exception {
        ParsedPage page = page(SampleReports.empty());

        assertThat(page.text("h1").get(0))
                .isEqualTo("No customer ordered: there is nothing to" + " tell apart.");
        assertThat(page.text("ranking", "p").get(0)).startsWith("All 3 customers did the same");
        assertThat(page.text("chance", "p").get(0)).startsWith("There is no score here that says");
        assertThat(page.text("thresholds", "li")).containsExactly("90 %: too few customers to say");
        assertThat(page.text("lead-times", "p").get(0))
                .startsWith("A lapse of 182 days comes before");
        assertThat(page.text("alerts", "p").get(0))
                .isEqualTo("No alert was raised after 2025-01-20.");
        assertThat(page.count("svg")).isZero();
    }

    @Test
    void chartsAndTablesShowTheFiguresOfTheReport() throws Exception {
        BacktestReport report = BacktestReports.usual();
        ParsedPage page = page(report);

        for (ScorerFigures scorer : report.scorers()) {
            assertThat(page.text("ranking", "th")).contains(scorer.label());
            assertThat(page.text("ranking", "td")).contains(Numbers.decimal(scorer.auc(), 3));
        }
        for (ScorerFigures.Decile decile : report.scorers().get(0).deciles()) {
            assertThat(page.text("chance", "td")).contains(Numbers.percent(decile.predicted()));
        }
        for (AlertFigures alerts : report.alerts()) {
            assertThat(page.text("alerts", "td")).contains(Numbers.percent(alerts.precision()));
        }
        assertThat(page.text("lead-times", "text")).contains("104 days", "92.5 days", "57 days");
    }

    @Test
    void precisionAtARecallIsThatOfTheHighestThresholdThatFindsAsMany() throws Exception {
        ParsedPage page = page(SampleReports.full());

        assertThat(page.text("ranking", "td")).contains("98.2 %", "95.1 %", "88.8 %");
    }

    @Test
    void leadTimesSayEarlierLaterOrNeither() throws Exception {
        assertThat(page(BacktestReports.usual()).text("lead-times", "li"))
                .contains(
                        "Beside \u201csilent for 90 days\u201d: 12 days earlier, right in 72.6 % of"
                                + " alerts, the rule in 81.2 %.",
                        "Beside \u201csilent for 90 days\u201d: no earlier, right in 72.6 % of"
                                + " alerts, the rule in 81.2 %.",
                        "Beside \u201csilent for 120 days\u201d: 5 days later, right in 72.6 % of"
                                + " alerts, the rule in 81.2 %.");
    }

    @Test
    void littleIsCalledLittle() throws Exception {
        ParsedPage page = page(BacktestReports.scant());

        assertThat(page.text("h1").get(0))
                .endsWith(
                        "from a score of 99.1 up 95.0 % of alerts were right, but they found only"
                                + " 2.0 % of those who stayed away.");
        assertThat(page.text("lead-times", "p").get(0)).endsWith("those of repeat buyers.");
        assertThat(page.text("lead-times", "h3")).hasSize(1);
        assertThat(page.text("alerts", "p").get(0))
                .isEqualTo("12 alerts were raised; the history ends too early to judge any.");
    }

    @Test
    void levelsStandAsTheRiskRises() throws Exception {
        assertThat(page(BacktestReports.usual()).text("alerts", "text"))
                .containsSubsequence("watch", "high", "critical");
    }

    @Test
    void policyGetsTheThresholdsThatAreReached() throws Exception {
        assertThat(page(SampleReports.full()).text("thresholds", "pre"))
                .containsExactly(
                        "\"churn\": {\n  \"horizonDays\": 273,\n  \"levels\": {\"watch\": 61.25,"
                                + " \"high\": 84.5}\n}");
    }

    /** A threshold that alerts everybody is no level, and said to be none. */
    @Test
    void everybodyIsNoLevel() throws Exception {
        ParsedPage page = page(BacktestReports.usual());

        assertThat(page.text("thresholds", "li"))
                .contains(
                        "60 %: nearly all customers are alerted; alerts for everybody are right as"
                                + " often, and take no score.");
        assertThat(page(BacktestReports.worseThanItsRule()).text("thresholds", "p"))
                .anyMatch(text -> text.startsWith("There is nothing to write into the policy"));
    }

    @Test
    void everyChartHasTitleDescriptionAndTable() throws Exception {
        ParsedPage page = page(BacktestReports.usual());

        assertThat(page.count("svg")).isEqualTo(8);
        assertThat(page.chartsThatOnlyEyesCanRead()).isEmpty();
    }

    @Test
    void hostileTextsStayText() throws Exception {
        String markup = BacktestPage.of(BacktestReports.hostile());

        assertThat(markup).doesNotContain("<script");
        assertThat(ParsedPage.of(markup).text("thresholds", "li"))
                .contains("90 %: " + BacktestReports.HOSTILE.replace('\u0001', '\uFFFD'));
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(ParsedPage.requests(BacktestPage.of(BacktestReports.usual()))).isEmpty();
    }

    @Test
    void pagesOfAnyReportAreWellFormed() throws Exception {
        for (BacktestReport report : List.of(BacktestReports.wide(), SampleReports.full())) {
            assertThat(page(report).count("h1")).isOne();
        }
    }

    private static ParsedPage page(BacktestReport report) throws Exception {
        return ParsedPage.of(BacktestPage.of(report));
    }
}
