package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.BacktestFacts;
import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.ScorerFigures;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How well the score tells who stays away, beside the other scores and plain rules. */
final class RankingSection {

    private RankingSection() {}

    static Element of(BacktestReport report) {
        Contest contest = Contest.of(report);
        Element section =
                Section.of(
                        "ranking",
                        "Does it know who stays away?",
                        contest.isDecidable() ? verdict(report, contest) : undecidable(report));
        if (contest.isDecidable()) {
            section.add(Section.two(new PrecisionRecallFigure(report).element(), table(report)));
        }
        return section;
    }

    private static String undecidable(BacktestReport report) {
        return "All "
                + Numbers.whole(report.facts().customers())
                + " customers did the same in "
                + BacktestWords.holdout(report.facts())
                + ", so no score can be better than another.";
    }

    private static String verdict(BacktestReport report, Contest contest) {
        return "Customers by their score on "
                + report.facts().until()
                + ", and who of them had no order in "
                + BacktestWords.holdout(report.facts())
                + "."
                + contest.best()
                        .map(rule -> " The score ranks " + Contest.verdict(rule) + ".")
                        .orElse("");
    }

    /**
     * The lead of the score in use, and how far it may be off; of scores that rank alike a dash.
     */
    private static String ahead(ScorerFigures scorer) {
        if (scorer.behind() == 0 || Double.isNaN(scorer.behindMargin())) {
            return "\u2013";
        }
        return Numbers.signed(BigDecimal.valueOf(scorer.behind()).setScale(3, RoundingMode.HALF_UP))
                + " \u00b1 "
                + BacktestWords.figure(scorer.behindMargin());
    }

    /** Which score is in use, and why; the reason is a sentence of its own. */
    private static Element inUse(BacktestFacts facts) {
        return Element.of("p")
                .with("class", "facts")
                .text(
                        "In use: "
                                + facts.scorer()
                                + ", on the purchase model "
                                + facts.purchaseModel()
                                + ". "
                                + Character.toUpperCase(facts.why().charAt(0))
                                + facts.why().substring(1)
                                + (facts.why().endsWith(".") ? "" : "."));
    }

    private static Element table(BacktestReport report) {
        DataTable table =
                new DataTable(
                        "Scores and plain rules",
                        1,
                        List.of("ranked by", "ROC-AUC", "in use ahead"));
        for (ScorerFigures scorer : report.scorers()) {
            table.row(List.of(scorer.label(), BacktestWords.figure(scorer.auc()), ahead(scorer)));
        }
        return Element.of("div")
                .add(
                        table.element(),
                        Element.of("p")
                                .with("class", "facts")
                                .text(
                                        "ROC-AUC: 0.5 is chance, 1 is perfect. In use ahead: by how"
                                                + " much the score in use ranks better, \u00b1 what"
                                                + " may be chance (95 %)."),
                        inUse(report.facts()));
    }
}
