package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.ThresholdAdvice;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Section;
import java.util.ArrayList;
import java.util.List;

/** Which threshold to take for a wanted precision, and what to write into the policy. */
final class ThresholdsSection {

    private ThresholdsSection() {}

    static Element of(BacktestReport report) {
        Element section =
                Section.of(
                        "thresholds",
                        "Which threshold for which precision?",
                        "The lowest churn score at which alerts would have been right as often as"
                                + " wanted in "
                                + BacktestWords.holdout(report.facts())
                                + ". As a few alerts can be right by accident, the precision has to"
                                + " be assured with 90 % confidence.");
        section.add(table(report).element());
        List<Element> reasons = reasons(report);
        if (!reasons.isEmpty()) {
            section.add(Element.of("ul").with("class", "plain").addAll(reasons));
        }
        return section.add(policy(report));
    }

    private static DataTable table(BacktestReport report) {
        DataTable table =
                new DataTable(
                        "Thresholds of the churn score, by the precision wanted",
                        1,
                        List.of("wanted", "threshold", "precision", "found", "alerts"));
        for (ThresholdAdvice advice : report.advice()) {
            table.row(
                    List.of(
                            BacktestWords.wanted(advice),
                            advice.isReached()
                                    ? BacktestWords.threshold(advice.threshold())
                                    : "none",
                            BacktestWords.share(advice.precision()),
                            BacktestWords.share(advice.recall()),
                            advice.isReached() ? Numbers.whole(advice.alerted()) : "\u2013"));
        }
        return table;
    }

    private static List<Element> reasons(BacktestReport report) {
        List<Element> reasons = new ArrayList<>();
        for (ThresholdAdvice advice : report.advice()) {
            if (!advice.isReached()) {
                reasons.add(
                        Element.of("li", BacktestWords.wanted(advice) + ": " + advice.whyNot()));
            } else if (PolicyLevels.takesInNearlyAll(advice, report)) {
                reasons.add(
                        Element.of(
                                "li",
                                BacktestWords.wanted(advice)
                                        + ": nearly all customers are alerted; alerts for"
                                        + " everybody are right as often, and take no score."));
            }
        }
        return reasons;
    }

    private static Element policy(BacktestReport report) {
        String levels = PolicyLevels.of(report);
        if (levels.isEmpty()) {
            return Element.of(
                    "p",
                    "There is nothing to write into the policy: no threshold is surer than alerts"
                            + " for everybody.");
        }
        return Element.of("div")
                .add(
                        Element.of("h3", "What to write into the policy"),
                        Element.of("pre", levels),
                        Element.of("p")
                                .with("class", "facts")
                                .text(
                                        "Thresholds hold for this horizon only. Keep clear below"
                                                + " watch."));
    }
}
