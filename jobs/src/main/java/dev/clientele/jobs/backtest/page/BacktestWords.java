package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.BacktestFacts;
import dev.clientele.jobs.backtest.report.ThresholdAdvice;
import dev.clientele.jobs.page.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Scores, days and shares in words. */
final class BacktestWords {

    private static final int DECIMALS = 2;

    private BacktestWords() {}

    /** A threshold of the churn score as it is written into a policy, such as {@code 84.5}. */
    static String threshold(double score) {
        return BigDecimal.valueOf(score)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** An area under a curve or a loss, with three decimals. */
    static String figure(double number) {
        return Double.isNaN(number) ? "\u2013" : Numbers.decimal(number, 3);
    }

    /** A share; a dash where there is none. */
    static String share(double share) {
        return Double.isNaN(share) ? "\u2013" : Numbers.percent(share);
    }

    /** The precision that was asked for, such as {@code 90 %} or {@code 97.5 %}. */
    static String wanted(ThresholdAdvice advice) {
        return Numbers.percent(advice.wantedPrecision()).replace(".0 %", " %");
    }

    /** A number of days, such as {@code 92} or {@code 92.5}; a dash where there is none. */
    static String days(double days) {
        if (Double.isNaN(days)) {
            return "\u2013";
        }
        return days == Math.rint(days) ? Numbers.decimal(days, 0) : Numbers.decimal(days, 1);
    }

    /** The days in which customers were to order, such as {@code the 90 days after 2024-09-30}. */
    static String holdout(BacktestFacts facts) {
        return "the " + Numbers.whole(facts.horizonDays()) + " days after " + facts.until();
    }
}
