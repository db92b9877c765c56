package dev.clientele.model.churn;

import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.slice.Days;
import java.util.ArrayList;
import java.util.List;

/**
 * The churn score: 100 x the chance of no order within the horizon, plus the points of the signals
 * that are lit, at most 100.
 */
public final class ChurnScorer {

    private static final ChurnSignal[] SIGNALS = ChurnSignal.values();

    private final Forecast forecast;
    private final LearnedChance learned;
    private final ChurnRule rule;

    /**
     * A scorer.
     *
     * @param forecast by models or rules
     * @param rule horizon and points
     */
    public ChurnScorer(Forecast forecast, ChurnRule rule) {
        this.forecast = forecast;
        this.learned = forecast.learned();
        this.rule = rule;
    }

    /**
     * The score on a day.
     *
     * @param subject the customer
     * @param day the day of the customer's clock, or a later one if nothing happens until then
     * @return 0 to 100
     */
    public double score(ChurnSubject subject, int day) {
        return score(subject, signals(subject.metrics(), day), day);
    }

    /** The score with the points of the signals known. */
    double score(ChurnSubject subject, double signals, int day) {
        return Math.min(ScorePart.MOST, chance(subject, day) + signals);
    }

    /** 100 x the chance of no order, by the models or as learned on top of them. */
    private double chance(ChurnSubject subject, int day) {
        double chance = modelChance(subject, day);
        return learned == null
                ? 100 * chance
                : LearnedParts.points(learned.noOrder(subject.traitsAt(day), chance));
    }

    private double modelChance(ChurnSubject subject, int day) {
        return forecast.noOrder(subject.purchases(), day, rule.horizonDays());
    }

    /** The points of the signals that are lit. */
    double signals(Metrics metrics, int day) {
        double sum = 0;
        for (ChurnSignal signal : SIGNALS) {
            sum += points(signal, metrics, day);
        }
        return sum;
    }

    /** The points of the signals that may be lit on a day or later, if nothing happens. */
    double signalsToCome(Metrics metrics, int day) {
        double sum = 0;
        for (ChurnSignal signal : SIGNALS) {
            double points = signal.points(rule.signals());
            sum += points > 0 && signal.mayBeLit(metrics, day) ? points : 0;
        }
        return sum;
    }

    private double points(ChurnSignal signal, Metrics metrics, int day) {
        double points = signal.points(rule.signals());
        return points > 0 && signal.isLit(metrics, day) ? points : 0;
    }

    /**
     * The parts of the score.
     *
     * @param subject the customer
     * @param day the day of the customer's clock
     * @return those that are not 0, in the order in which they are added; {@link ScorePart#score}
     *     of them is the score, exactly
     */
    public List<ScorePart> parts(ChurnSubject subject, int day) {
        double chance = modelChance(subject, day);
        List<ScorePart> parts = new ArrayList<>();
        if (learned != null) {
            parts.addAll(LearnedParts.of(learned, subject.traitsAt(day), chance));
        } else if (chance > 0) {
            parts.add(new ScorePart(ScorePart.Code.SILENCE, 100 * chance));
        }
        for (ChurnSignal signal : SIGNALS) {
            double points = points(signal, subject.metrics(), day);
            if (points > 0) {
                parts.add(new ScorePart(signal.part(), points));
            }
        }
        return parts;
    }

    /**
     * The next day on which a signal may go on or out, or the score fall, if nothing happens.
     *
     * @param metrics the customer's metrics
     * @param day the day from which to look
     * @return a day after {@code day}; {@link Days#NEVER} if none
     */
    int nextSignalChange(Metrics metrics, int day) {
        int next = nextFallOfChance(metrics, day);
        for (ChurnSignal signal : SIGNALS) {
            if (signal.points(rule.signals()) > 0) {
                next = Math.min(next, signal.nextChange(metrics, day));
            }
        }
        return next;
    }

    /**
     * The next day on which the chance may fall, if nothing happens: silence only raises it, but
     * when an answer is too old it no longer counts in a learned chance.
     *
     * @param metrics the customer's metrics
     * @param day the day from which to look
     * @return a day after {@code day}; {@link Days#NEVER} if none
     */
    int nextFallOfChance(Metrics metrics, int day) {
        return learned == null ? Days.NEVER : ChurnSignal.DETRACTOR.nextChange(metrics, day);
    }
}
