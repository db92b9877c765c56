package dev.clientele.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.backtest.report.ScorerFigures;
import dev.clientele.jobs.backtest.report.ThresholdAdvice;
import dev.clientele.model.attrition.ChurnTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Scores of 0.005, 1.005, ... 99.005, one customer each. */
class ScorerJudgeTest {

    private static final int CUSTOMERS = 100;

    @Test
    void aPerfectScoreIsToldAsSuch() {
        ScorerJudge judge = judge(score -> score < 40);

        ScorerFigures figures = judge.figures(inUse());
        assertThat(figures.auc()).isEqualTo(1);
        assertThat(figures.deciles()).hasSize(10);
        assertThat(figures.deciles().get(3).observed()).isZero();
        assertThat(figures.deciles().get(4).observed()).isEqualTo(1);
        assertThat(figures.curve().get(figures.curve().size() - 1).recall()).isEqualTo(1);
    }

    @Test
    void thresholdsAreHundredthsAtWhichThePrecisionHolds() {
        ThresholdAdvice advice = judge(score -> score < 40).advice(0.8);

        assertThat(advice.isReached()).isTrue();
        assertThat(advice.threshold() * 100).isEqualTo(Math.rint(advice.threshold() * 100));
        assertThat(advice.threshold()).isBetween(30.0, 40.0);
        assertThat(advice.recall()).isEqualTo(1);
        assertThat(advice.precision()).isEqualTo(60.0 / advice.alerted());
        assertThat(advice.alerted())
                .isEqualTo(CUSTOMERS - (long) Math.ceil(advice.threshold() - 0.005));
    }

    @Test
    void ifEverybodyOrdersThereIsNobodyToFind() {
        ScorerJudge judge = judge(score -> true);

        assertThat(judge.figures(inUse()).auc()).isNaN();
        assertThat(judge.figures(inUse()).curve()).isEmpty();
        assertThat(judge.advice(0.7).isReached()).isFalse();
        assertThat(judge.advice(0.7).whyNot()).contains("No threshold assures");
        assertThat(judge.advice(0.7).threshold()).isNaN();
    }

    @Test
    void ifNobodyOrdersAnyAlertIsRight() {
        ScorerJudge judge = judge(score -> false);

        assertThat(judge.figures(inUse()).auc()).isNaN();
        assertThat(judge.advice(0.7).alerted()).isEqualTo(CUSTOMERS);
        assertThat(judge.advice(0.7).precision()).isEqualTo(1);
    }

    @Test
    void baselinesAreNoChances() {
        List<Scorer> scorers = Scorer.all(true, true);

        assertThat(scorers)
                .extracting(Scorer::name)
                .startsWith("churn_score", "learned", "models", "recency_days", "repeats")
                .contains("silent-90-days", "silent-120-days");
        ScorerFigures recency = judge(score -> score < 40).figures(scorers.get(3));
        assertThat(recency.brier()).isNaN();
        assertThat(recency.auc()).isEqualTo(1); // the older, the fewer of them order here
        assertThat(recency.deciles().get(0).predicted()).isNaN();
    }

    @Test
    void aScoreWithPointsOfSignalsIsNoChance() {
        ScorerFigures figures = judge(score -> score < 40).figures(Scorer.all(false, false).get(0));

        assertThat(figures.logLoss()).isNaN();
        assertThat(Scorer.all(false, false)).extracting(Scorer::name).doesNotContain("learned");
    }

    private static Scorer inUse() {
        return Scorer.all(false, true).get(0);
    }

    private static ScorerJudge judge(IntPredicate orders) {
        List<JudgedCustomer> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            ChurnTraits traits = new ChurnTraits(0, 0, i, 0, 5, 5, 0, 0, false, false);
            customers.add(
                    new JudgedCustomer("c" + i, i, Double.NaN, i + 0.005, traits, orders.test(i)));
        }
        return new ScorerJudge(customers);
    }
}
