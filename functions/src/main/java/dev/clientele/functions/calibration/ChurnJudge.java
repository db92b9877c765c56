package dev.clientele.functions.calibration;

import dev.clientele.functions.judge.NoOrderFigures;
import dev.clientele.functions.judge.Ranking;
import dev.clientele.functions.judge.ScoredCustomers;
import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.attrition.LearnedChance;
import java.util.function.ToDoubleFunction;

/** Holds scorers, and plain orders of customers, against who had no order in a window. */
final class ChurnJudge {

    private final ChurnWindow window;

    private ChurnJudge(ChurnWindow window) {
        this.window = window;
    }

    /**
     * The figures of a window.
     *
     * @param window with at least one group
     * @param chances by the purchase model as fitted to what was known before it
     * @param learned null if there is none
     */
    static ChurnFigures judge(ChurnWindow window, ModelChances chances, LearnedChance learned) {
        ToDoubleFunction<ChurnTraits> models = traits -> chances.noOrder(traits, window.days());
        ChurnJudge judge = new ChurnJudge(window);
        return new ChurnFigures(
                window.days(),
                window.customers(),
                learned == null
                        ? null
                        : judge.figures(it -> learned.noOrder(it, models.applyAsDouble(it))),
                judge.figures(models),
                judge.ranking(ChurnTraits::silenceDays).auc(),
                judge.ranking(traits -> -traits.x()).auc());
    }

    private NoOrderFigures figures(ToDoubleFunction<ChurnTraits> chance) {
        return NoOrderFigures.of(ranking(chance));
    }

    private Ranking ranking(ToDoubleFunction<ChurnTraits> score) {
        return Ranking.of(
                window.groups().stream()
                        .map(
                                group ->
                                        new ScoredCustomers(
                                                score.applyAsDouble(group.traits()),
                                                group.hasNoOrder(),
                                                group.customers()))
                        .toList());
    }
}
