package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.AlertFigures;
import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.LeadTime;
import dev.clientele.jobs.backtest.report.LeadTime.ByScore;
import dev.clientele.jobs.backtest.report.LeadTime.Match;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Section;
import java.util.ArrayList;
import java.util.List;

/** The numbers that say most. */
final class BacktestKeyFigures {

    private BacktestKeyFigures() {}

    static Element of(BacktestReport report) {
        List<Element> figures = new ArrayList<>();
        Contest contest = Contest.of(report);
        if (contest.isDecidable()) {
            figures.add(
                    Section.keyFigure(
                            Numbers.percent(contest.score().auc()),
                            "of pairs of a customer who stays away and one who orders are ranked"
                                    + " right"
                                    + contest.best()
                                            .map(it -> "; " + Numbers.percent(it.auc()))
                                            .map(it -> it + " by the best plain rule")
                                            .orElse("")));
        }
        figures.add(
                Section.keyFigure(
                        BacktestWords.share(report.facts().baseRate()),
                        "of all customers had no order: so often is an alert for anybody right"));
        BacktestHeadline.recommended(report)
                .ifPresent(
                        advice ->
                                figures.add(
                                        Section.keyFigure(
                                                "from "
                                                        + BacktestWords.threshold(
                                                                advice.threshold()),
                                                "up, alerts are right in "
                                                        + Numbers.percent(advice.precision())
                                                        + " and find "
                                                        + Numbers.percent(advice.recall())
                                                        + " of those who stay away")));
        report.leadTimes().stream().findFirst().ifPresent(it -> addLead(figures, it));
        report.alerts().stream().findFirst().ifPresent(it -> addAlerts(figures, it));
        return Section.keyFigures(figures.toArray(Element[]::new));
    }

    private static void addLead(List<Element> figures, LeadTime leadTime) {
        leadTime.scores().stream()
                .filter(it -> it.match() == Match.SAME_RECALL)
                .findFirst()
                .map(ByScore::warnings)
                .filter(it -> it.found() > 0)
                .ifPresent(
                        warnings ->
                                figures.add(
                                        Section.keyFigure(
                                                BacktestWords.days(warnings.medianLeadDays())
                                                        + " days",
                                                "before a lapse the score warns (median);"
                                                        + " \u201csilent for "
                                                        + leadTime.silentDays()
                                                        + " days\u201d, which finds as many, "
                                                        + BacktestWords.days(
                                                                leadTime.rule()
                                                                        .medianLeadDays()))));
    }

    private static void addAlerts(List<Element> figures, AlertFigures all) {
        long judged = all.lost() + all.recovered();
        if (judged > 0) {
            figures.add(
                    Section.keyFigure(
                            Numbers.percent(all.precision()),
                            "of "
                                    + Numbers.whole(judged)
                                    + " alerts raised as if live were right"));
        }
    }
}
