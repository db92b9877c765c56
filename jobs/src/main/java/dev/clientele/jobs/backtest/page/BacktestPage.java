package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.BacktestFacts;
import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Page;
import dev.clientele.jobs.page.Template;

/** The page of a back-test. */
public final class BacktestPage {

    private BacktestPage() {}

    /**
     * Shows what a back-test found.
     *
     * @param report the figures
     * @return one page that needs nothing else; the same for the same figures
     */
    public static String of(BacktestReport report) {
        return new Page("Back-test: " + report.facts().until(), "Back-test")
                .headline(BacktestHeadline.of(report))
                .facts(facts(report.facts()))
                .add(
                        BacktestKeyFigures.of(report),
                        RankingSection.of(report),
                        ChanceSection.of(report),
                        ThresholdsSection.of(report),
                        LeadTimeSection.of(report),
                        AlertsSection.of(report))
                .add(Template.resource(BacktestPage.class, "definitions.html"))
                .toString();
    }

    private static String facts(BacktestFacts facts) {
        return "Learned from "
                + facts.from()
                + " to "
                + facts.until()
                + ", judged by "
                + BacktestWords.holdout(facts)
                + ", of which nothing was known: "
                + Numbers.whole(facts.customers())
                + " customers, "
                + Numbers.whole(facts.withoutOrder())
                + " of them without an order. Models "
                + facts.modelsVersion()
                + ", days in "
                + facts.zone()
                + ".";
    }
}
