package dev.clientele.jobs.backtest;

import dev.clientele.functions.judge.AucDifference;
import dev.clientele.functions.judge.Decile;
import dev.clientele.functions.judge.NoOrderFigures;
import dev.clientele.functions.judge.PrecisionRecallCurve;
import dev.clientele.functions.judge.Ranking;
import dev.clientele.functions.judge.ScoredCustomers;
import dev.clientele.functions.judge.ThresholdChoice;
import dev.clientele.functions.judge.ThresholdFigures;
import dev.clientele.functions.judge.Thresholds;
import dev.clientele.jobs.backtest.report.ScorerFigures;
import dev.clientele.jobs.backtest.report.ScorerFigures.CurvePoint;
import dev.clientele.jobs.backtest.report.ThresholdAdvice;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Holds scores against who ordered in the holdout. */
final class ScorerJudge {

    private static final double PERCENT = 100;

    /** A report shows a curve in a picture of about so many columns. */
    private static final int COLUMNS = 100;

    private final List<JudgedCustomer> customers;

    /**
     * A judge.
     *
     * @param customers at least one
     */
    ScorerJudge(List<JudgedCustomer> customers) {
        this.customers = customers;
    }

    /** The figures of a scorer. */
    ScorerFigures figures(Scorer scorer) {
        Ranking ranking = ranking(scorer.score());
        NoOrderFigures chances =
                scorer.isChance()
                        ? NoOrderFigures.of(
                                ranking(it -> scorer.score().applyAsDouble(it) / PERCENT))
                        : null;
        AucDifference behind = behind(scorer);
        List<Decile> deciles = chances == null ? ranking.deciles() : chances.deciles();
        return new ScorerFigures(
                scorer.name(),
                scorer.label(),
                ranking.auc(),
                behind.difference(),
                behind.margin(),
                chances == null ? Double.NaN : chances.logLoss(),
                chances == null ? Double.NaN : chances.brier(),
                deciles.stream().map(it -> decile(it, scorer.isChance())).toList(),
                PrecisionRecallCurve.of(ranking).thinned(COLUMNS).points().stream()
                        .map(ScorerJudge::point)
                        .toList());
    }

    /** The lowest threshold of the score in use, in hundredths, that assures a precision. */
    ThresholdAdvice advice(double wanted) {
        Ranking inHundredths = ranking(it -> Math.floor(it.churnScore() * PERCENT) / PERCENT);
        ThresholdChoice choice = Thresholds.forPrecision(inHundredths, wanted);
        if (!choice.isReached()) {
            return new ThresholdAdvice(
                    wanted, Double.NaN, Double.NaN, Double.NaN, 0, choice.reason());
        }
        ThresholdFigures figures = choice.figures();
        return new ThresholdAdvice(
                wanted,
                figures.threshold(),
                figures.precision(),
                figures.recall(),
                figures.alerted(),
                null);
    }

    /** The score in use against a scorer. */
    private AucDifference behind(Scorer scorer) {
        boolean[] hadNoOrder = new boolean[customers.size()];
        for (int i = 0; i < hadNoOrder.length; i++) {
            hadNoOrder[i] = !customers.get(i).hasOrdered();
        }
        return AucDifference.of(
                customers.stream().mapToDouble(JudgedCustomer::churnScore).toArray(),
                customers.stream().mapToDouble(scorer.score()).toArray(),
                hadNoOrder);
    }

    private Ranking ranking(ToDoubleFunction<JudgedCustomer> score) {
        return Ranking.of(
                customers.stream()
                        .map(
                                it ->
                                        new ScoredCustomers(
                                                score.applyAsDouble(it), !it.hasOrdered(), 1))
                        .toList());
    }

    private static ScorerFigures.Decile decile(Decile decile, boolean isChance) {
        return new ScorerFigures.Decile(
                decile.customers(),
                isChance ? decile.meanPredicted() : Double.NaN,
                decile.observed());
    }

    private static CurvePoint point(ThresholdFigures figures) {
        return new CurvePoint(
                figures.threshold(), figures.precision(), figures.recall(), figures.alerted());
    }
}
