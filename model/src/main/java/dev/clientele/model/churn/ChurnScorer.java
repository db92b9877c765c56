package dev.clientele.model.churn;

import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.churn.ChurnReason.Code;
import dev.clientele.model.churn.ChurnRule.SignalPoints;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import dev.clientele.model.slice.Days;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The churn score: 100 x the chance of no order within the horizon, plus the points of the signals
 * that are lit, at most 100.
 */
public final class ChurnScorer {

    private static final int PERIOD_DAYS = 90;
    private static final Fraction DETRACTOR = Fraction.of(6);
    private static final MetricReference NPS = MetricReference.of(Metric.NPS, 0);
    private static final MetricReference OPEN_COMPLAINTS =
            MetricReference.of(Metric.OPEN_COMPLAINTS, 0);
    private static final Periods ENGAGEMENT = Periods.of(Metric.ENGAGEMENT);
    private static final Periods ORDERS = Periods.of(Metric.ORDERS);

    private final Forecast forecast;
    private final LearnedChance learned;
    private final ChurnRule rule;

    /** A metric of the last period, and of that and the one before together. */
    private record Periods(MetricReference recent, MetricReference both) {
        static Periods of(Metric metric) {
            return new Periods(
                    MetricReference.of(metric, PERIOD_DAYS),
                    MetricReference.of(metric, 2 * PERIOD_DAYS));
        }
    }

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
        return Math.min(100, silence(subject, day) + signals);
    }

    /**
     * What the score is made of.
     *
     * @param subject the customer
     * @param day the day of the customer's clock
     * @return the parts over 0, the largest first
     */
    public List<ChurnReason> reasons(ChurnSubject subject, int day) {
        Metrics metrics = subject.metrics();
        List<ChurnReason> reasons = new ArrayList<>();
        for (Code code : Code.values()) {
            double points =
                    code == Code.SILENCE ? silence(subject, day) : points(code, metrics, day);
            if (points > 0) {
                reasons.add(new ChurnReason(code, points));
            }
        }
        reasons.sort(Comparator.comparingDouble(ChurnReason::points).reversed());
        return reasons;
    }

    /**
     * The next day on which a signal may go on or out, or the score fall, if nothing happens.
     *
     * @param metrics the customer's metrics
     * @param day the day from which to look
     * @return a day after {@code day}; {@link Days#NEVER} if none
     */
    int nextSignalChange(Metrics metrics, int day) {
        SignalPoints signals = rule.signals();
        int next = Days.NEVER;
        if (signals.detractor() > 0 || learned != null) {
            next = metrics.nextChange(NPS, day);
        }
        if (signals.engagementHalved() > 0) {
            next = Math.min(next, nextPeriodChange(ENGAGEMENT, metrics, day));
        }
        if (signals.frequencyHalved() > 0) {
            next = Math.min(next, nextPeriodChange(ORDERS, metrics, day));
        }
        return next;
    }

    private static int nextPeriodChange(Periods periods, Metrics metrics, int day) {
        return Math.min(
                metrics.nextChange(periods.recent(), day), metrics.nextChange(periods.both(), day));
    }

    /** 100 x the chance of no order, by the models or as learned on top of them. */
    private double silence(ChurnSubject subject, int day) {
        double chance = forecast.noOrder(subject.purchases(), day, rule.horizonDays());
        return 100 * (learned == null ? chance : learned.noOrder(subject.traitsAt(day), chance));
    }

    /** The points of the signals that are lit. */
    double signals(Metrics metrics, int day) {
        return points(Code.OPEN_COMPLAINT, metrics, day)
                + points(Code.DETRACTOR, metrics, day)
                + points(Code.ENGAGEMENT_HALVED, metrics, day)
                + points(Code.FREQUENCY_HALVED, metrics, day);
    }

    private double points(Code code, Metrics metrics, int day) {
        SignalPoints signals = rule.signals();
        double points =
                switch (code) {
                    case SILENCE -> 0;
                    case OPEN_COMPLAINT -> signals.openComplaint();
                    case DETRACTOR -> signals.detractor();
                    case ENGAGEMENT_HALVED -> signals.engagementHalved();
                    case FREQUENCY_HALVED -> signals.frequencyHalved();
                };
        return points > 0 && isLit(code, metrics, day) ? points : 0;
    }

    private static boolean isLit(Code code, Metrics metrics, int day) {
        return switch (code) {
            case SILENCE -> false;
            case OPEN_COMPLAINT ->
                    metrics.value(OPEN_COMPLAINTS, day).compareTo(Fraction.of(0)) > 0;
            case DETRACTOR -> isDetractor(metrics.value(NPS, day));
            case ENGAGEMENT_HALVED -> hasHalved(ENGAGEMENT, metrics, day);
            case FREQUENCY_HALVED -> hasHalved(ORDERS, metrics, day);
        };
    }

    private static boolean isDetractor(MetricValue nps) {
        return nps != null && nps.compareTo(DETRACTOR) <= 0;
    }

    /**
     * At most half of the 90 days before, and that was over 0. Both numbers have one denominator,
     * so that numerators will do.
     */
    private static boolean hasHalved(Periods periods, Metrics metrics, int day) {
        Fraction recent = (Fraction) metrics.value(periods.recent(), day);
        Fraction both = (Fraction) metrics.value(periods.both(), day);
        long before = both.numerator() - recent.numerator();
        return before > 0 && 2 * recent.numerator() <= before;
    }
}
