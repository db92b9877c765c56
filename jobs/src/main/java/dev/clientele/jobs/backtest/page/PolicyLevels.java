package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.ThresholdAdvice;
import java.util.ArrayList;
import java.util.List;

/** The thresholds that are reached as levels of a policy. */
final class PolicyLevels {

    private static final List<String> LEVELS = List.of("watch", "high", "critical");

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

    /** At most three, rising; one that alerts everybody is none. */
    private static List<String> thresholds(BacktestReport report) {
        List<String> thresholds =
                report.advice().stream()
                        .filter(ThresholdAdvice::isReached)
                        .filter(it -> it.alerted() < report.facts().customers())
                        .map(it -> BacktestWords.threshold(it.threshold()))
                        .distinct()
                        .toList();
        return thresholds.subList(
                Math.max(0, thresholds.size() - LEVELS.size()), thresholds.size());
    }
}
