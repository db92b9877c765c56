package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.ThresholdAdvice;
import java.util.ArrayList;
import java.util.List;

/** The thresholds that are reached as levels of a policy. */
final class PolicyLevels {

    /** From the lowest to the highest. */
    static final List<String> LEVELS = List.of("watch", "high", "critical");

    /** A level that takes in more of the customers than this tells nobody apart. */
    private static final double NEARLY_ALL = 0.95;

    private PolicyLevels() {}

    /** The churn part of a policy, the surest threshold its highest level; empty without any. */
    static String of(BacktestReport report) {
        List<String> thresholds = thresholds(report);
        if (thresholds.isEmpty()) {
            return "";
        }
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < thresholds.size(); i++) {
            levels.add("\"" + LEVELS.get(i) + "\": " + thresholds.get(i));
        }
        return "\"churn\": {\n  \"horizonDays\": "
                + report.facts().horizonDays()
                + ",\n  \"levels\": {"
                + String.join(", ", levels)
                + "}\n}";
    }

    /** Whether alerts from a threshold up are alerts for nearly everybody. */
    static boolean takesInNearlyAll(ThresholdAdvice advice, BacktestReport report) {
        return advice.alerted() > NEARLY_ALL * report.facts().customers();
    }

    /** At most three, rising. */
    private static List<String> thresholds(BacktestReport report) {
        List<String> thresholds =
                report.advice().stream()
                        .filter(ThresholdAdvice::isReached)
                        .filter(it -> !takesInNearlyAll(it, report))
                        .map(it -> BacktestWords.threshold(it.threshold()))
                        .distinct()
                        .toList();
        return thresholds.subList(
                Math.max(0, thresholds.size() - LEVELS.size()), thresholds.size());
    }
}
