package dev.clientele.model.churn;

import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.churn.ScorePart.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a learned chance into the purchase model's and what each group of features changes about
 * it. The log-odds are walked in the order in which {@link LearnedChance} adds them up; what the
 * features of a group change of 100 x the chance is that group's part. So the parts add up, and the
 * same customer always has the same ones.
 *
 * <p>Points of a chance are whole multiples of 2^-40, of which sums and differences are exact.
 */
final class LearnedParts {

    private static final double STEPS = 0x1p40;

    private final List<ScorePart> parts = new ArrayList<>();
    private double reached;

    private LearnedParts() {}

    /** 100 x a chance, rounded to what can be added exactly. */
    static double points(double chance) {
        return Math.rint(100 * chance * STEPS) / STEPS;
    }

    /**
     * The parts.
     *
     * @param learned what was learned
     * @param traits the customer on a day
     * @param modelChance the purchase model's chance
     * @return those that are not 0; they add up to the {@link #points} of the learned chance,
     *     exactly
     */
    static List<ScorePart> of(LearnedChance learned, ChurnTraits traits, double modelChance) {
        LearnedParts walk = new LearnedParts();
        walk.reach(Code.SILENCE, modelChance);
        double modelLogOdds = LearnedChance.logOdds(modelChance);
        double logOdds = learned.intercept();
        Code group = Code.LEARNED_PROGRAMME;
        for (ChurnFeature feature : ChurnFeature.values()) {
            if (groupOf(feature) != group) {
                walk.reach(group, LearnedChance.chance(logOdds));
                group = groupOf(feature);
            }
            double weight = learned.weight(feature);
            if (weight != 0) {
                logOdds += weight * feature.of(traits, modelLogOdds);
            }
        }
        walk.reach(group, LearnedChance.chance(logOdds));
        return walk.parts;
    }

    private void reach(Code code, double chance) {
        double points = points(chance);
        if (points != reached) {
            parts.add(new ScorePart(code, points - reached));
        }
        reached = points;
    }

    private static Code groupOf(ChurnFeature feature) {
        return switch (feature) {
            case MODEL_LOG_ODDS -> Code.LEARNED_PROGRAMME;
            case SILENCE, OVERDUE -> Code.LEARNED_OVERDUE;
            case REPEATS_LOG, REPEATS, RATE, GAP_TREND -> Code.LEARNED_FREQUENCY;
            case AMOUNT, AMOUNT_TREND -> Code.LEARNED_AMOUNT;
            case INTERACTIONS -> Code.LEARNED_INTERACTIONS;
            case RETURNED -> Code.LEARNED_RETURNS;
            case OPEN_COMPLAINT -> Code.LEARNED_COMPLAINT;
            case DETRACTOR -> Code.LEARNED_DETRACTOR;
        };
    }
}
