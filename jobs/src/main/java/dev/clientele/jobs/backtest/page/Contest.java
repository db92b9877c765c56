package dev.clientele.jobs.backtest.page;

import dev.clientele.jobs.backtest.report.BacktestReport;
import dev.clientele.jobs.backtest.report.ScorerFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The score in use against what needs no model.
 *
 * @param score in use
 * @param baselines plain rules, in the order of the report
 */
record Contest(ScorerFigures score, List<ScorerFigures> baselines) {

    private static final Set<String> SCORES = Set.of("churn_score", "learned", "models");

    static Contest of(BacktestReport report) {
        return new Contest(
                report.scorers().get(0),
                report.scorers().stream().filter(it -> !SCORES.contains(it.name())).toList());
    }

    /** Whether there are customers of both kinds, so that there is an order to judge. */
    boolean isDecidable() {
        return !Double.isNaN(score.auc());
    }

    /** The plain rule that ranks best; empty if there is none. */
    Optional<ScorerFigures> best() {
        return baselines.stream()
                .filter(it -> !Double.isNaN(it.auc()))
                .max(Comparator.comparingDouble(ScorerFigures::auc));
    }

    /** The score beside a plain rule, as the end of a sentence; a lead by chance is none. */
    static String verdict(ScorerFigures rule) {
        String best = "the best plain rule, " + rule.label();
        if (rule.isBeaten()) {
            return "better than " + best;
        }
        return rule.isAhead() ? "worse than " + best : "about as well as " + best;
    }
}
