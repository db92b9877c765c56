package dev.clientele.jobs.backtest.page;

import dev.clientele.functions.judge.Decile;
import dev.clientele.jobs.backtest.report.BacktestFacts;
import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.ScorerFigures;
import dev.clientele.jobs.page.DataTable;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.ReliabilityFigure;
import dev.clientele.jobs.page.Section;
import java.util.List;
import java.util.Optional;

/** Whether a score of 80 means that 80 of 100 stay away. */
final class ChanceSection {

    private ChanceSection() {}

    static Element of(BacktestReport report) {
        Optional<ScorerFigures> chance = chance(report);
        if (chance.isEmpty()) {
            return Section.of(
                    "chance",
                    "Is a score of 80 a chance of 80 %?",
                    "There is no score here that says a chance: a score by rules only ranks.");
        }
        List<Decile> deciles = deciles(chance.get());
        return Section.of(
                        "chance",
                        "Is a score of 80 a chance of 80 %?",
                        "Customers in ten parts by the chance of no order in "
                                + BacktestWords.holdout(report.facts())
                                + " (score: "
                                + chance.get().label()
                                + "). "
                                + verdict(report.facts(), deciles))
                .add(Section.two(ReliabilityFigure.of("chance-chart", deciles), table(report)));
    }

    /** The score in use, or where signals give it points, the chance behind it. */
    private static Optional<ScorerFigures> chance(BacktestReport report) {
        return report.scorers().stream()
                .filter(it -> !Double.isNaN(it.logLoss()) && !it.deciles().isEmpty())
                .findFirst();
    }

    private static List<Decile> deciles(ScorerFigures chance) {
        return chance.deciles().stream()
                .map(it -> new Decile(it.customers(), it.predicted(), it.observed()))
                .toList();
    }

    private static String verdict(BacktestFacts facts, List<Decile> deciles) {
        double furthest =
                deciles.stream()
                        .mapToDouble(it -> Math.abs(it.meanPredicted() - it.observed()))
                        .max()
                        .orElse(Double.NaN);
        return "On the whole "
                + Numbers.percent(foretold(deciles))
                + " were expected to stay away and "
                + Numbers.percent(facts.baseRate())
                + " did; in a single part the two are up to "
                + Numbers.decimal(100 * furthest, 1)
                + " points apart.";
    }

    private static double foretold(List<Decile> deciles) {
        double foretold = 0;
        double customers = 0;
        for (Decile decile : deciles) {
            foretold += decile.customers() * decile.meanPredicted();
            customers += decile.customers();
        }
        return foretold / customers;
    }

    private static Element table(BacktestReport report) {
        DataTable table =
                new DataTable("How good the chances are", 1, List.of("", "log loss", "Brier"));
        report.scorers().stream()
                .filter(scorer -> !Double.isNaN(scorer.logLoss()))
                .forEach(
                        scorer -> table.row(row(scorer.label(), scorer.logLoss(), scorer.brier())));
        double baseRate = report.facts().baseRate();
        table.row(row("all alike", surprise(baseRate), baseRate * (1 - baseRate)));
        return Element.of("div")
                .add(
                        table.element(),
                        Element.of("p")
                                .with("class", "facts")
                                .text(
                                        "The lower, the better; 0 is perfect. All alike: everybody"
                                                + " is given the share that was seen of all"
                                                + " customers, which nobody could know."));
    }

    private static List<String> row(String label, double logLoss, double brier) {
        return List.of(label, BacktestWords.figure(logLoss), BacktestWords.figure(brier));
    }

    /** The log loss of one chance for all that is right on the whole. */
    private static double surprise(double share) {
        if (share == 0 || share == 1) {
            return 0;
        }
        return -share * Math.log(share) - (1 - share) * Math.log(1 - share);
    }
}
