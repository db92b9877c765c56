package dev.clientele.jobs.backtest.report;

import java.util.List;

/**
 * All that a back-test found.
 *
 * @param facts what was judged, and by what
 * @param scorers the score in use first, then {@code learned} and {@code models} as far as there
 *     are such, then the plain baselines
 * @param advice which threshold to take for a wanted precision, by rising precision
 * @param leadTimes how early rules of silence warn, and the score beside each
 * @param alerts what became of the alerts raised after the end of the fit: of all first, then by
 *     level, tier, reason and relationship
 */
public record BacktestReport(
        BacktestFacts facts,
        List<ScorerFigures> scorers,
        List<ThresholdAdvice> advice,
        List<LeadTime> leadTimes,
        List<AlertFigures> alerts) {

    /** Copies the lists. */
    public BacktestReport {
        scorers = List.copyOf(scorers);
        advice = List.copyOf(advice);
        leadTimes = List.copyOf(leadTimes);
        alerts = List.copyOf(alerts);
    }
}
