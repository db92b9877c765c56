package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.ThresholdAdvice;
import dev.clientele.jobs.page.Numbers;
import java.util.Optional;

/** What came out of a back-test, in one sentence. */
public final class BacktestHeadline {

    /** A threshold that finds fewer of those who stay away is none to begin with. */
    private static final double LEAST_RECALL = 0.1;

    private BacktestHeadline() {}

    /**
     * Says how well the score ranks beside the best plain rule, and from where on it is right how
     * often.
     *
     * @param report what the back-test found
     * @return one sentence
     */
    public static String of(BacktestReport report) {
        Contest contest = Contest.of(report);
        if (!contest.isDecidable()) {
            return report.facts().withoutOrder() == 0
                    ? "All customers ordered: there is nothing to tell apart."
                    : "No customer ordered: there is nothing to tell apart.";
        }
        return "The churn score ranks customers "
                + contest.best().map(Contest::verdict).orElse("without a rule beside it")
                + " (ROC-AUC "
                + BacktestWords.figure(contest.score().auc())
                + contest.best().map(it -> " against " + BacktestWords.figure(it.auc())).orElse("")
                + "); "
                + threshold(report)
                + ".";
    }

    private static String threshold(BacktestReport report) {
        Optional<ThresholdAdvice> surest = recommended(report);
        if (surest.isPresent()) {
            return right(surest.get())
                    + ", where "
                    + Numbers.percent(report.facts().baseRate())
                    + " of all customers stayed away";
        }
        return reached(report)
                .map(
                        few ->
                                right(few)
                                        + ", but they found only "
                                        + Numbers.percent(few.recall())
                                        + " of those who stayed away")
                .orElse("no threshold gives alerts as sure as was asked for");
    }

    private static String right(ThresholdAdvice advice) {
        return "from a score of "
                + BacktestWords.threshold(advice.threshold())
                + " up "
                + Numbers.percent(advice.precision())
                + " of alerts were right";
    }

    private static Optional<ThresholdAdvice> reached(BacktestReport report) {
        return report.advice().stream().filter(ThresholdAdvice::isReached).findFirst();
    }

    /** The surest threshold that still finds a tenth of those who stay away. */
    static Optional<ThresholdAdvice> recommended(BacktestReport report) {
        return report.advice().stream()
                .filter(ThresholdAdvice::isReached)
                .filter(advice -> advice.recall() >= LEAST_RECALL)
                .reduce((lower, higher) -> higher);
    }
}
