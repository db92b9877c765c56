package dev.clientele.model.churn;

import dev.clientele.model.churn.ChurnReason.Evidence;
import dev.clientele.model.churn.ChurnRule.SignalPoints;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.Metrics;
import java.util.List;

/** What speaks for leaving beside silence, in the order in which a score adds the points. */
enum ChurnSignal {
    /** A complaint is open. */
    OPEN_COMPLAINT(
            ChurnReason.Code.OPEN_COMPLAINT,
            ScorePart.Code.OPEN_COMPLAINT,
            ScorePart.Code.LEARNED_COMPLAINT) {
        @Override
        boolean isLit(Metrics metrics, int day) {
            return metrics.value(COMPLAINTS, day).compareTo(NOTHING) > 0;
        }

        @Override
        int nextChange(Metrics metrics, int day) {
            return metrics.nextChange(COMPLAINTS, day);
        }

        @Override
        List<Evidence> evidence(Metrics metrics, int day) {
            return List.of(number("open", metrics.value(COMPLAINTS, day)));
        }

        @Override
        double points(SignalPoints points) {
            return points.openComplaint();
        }
    },
    /** The latest NPS is 6 or less. */
    DETRACTOR(
            ChurnReason.Code.DETRACTOR,
            ScorePart.Code.DETRACTOR,
            ScorePart.Code.LEARNED_DETRACTOR) {
        @Override
        boolean isLit(Metrics metrics, int day) {
            MetricValue nps = metrics.value(NPS, day);
            return nps != null && nps.compareTo(MOST_OF_DETRACTORS) <= 0;
        }

        @Override
        int nextChange(Metrics metrics, int day) {
            return metrics.nextChange(NPS, day);
        }

        @Override
        List<Evidence> evidence(Metrics metrics, int day) {
            return List.of(number("nps", metrics.value(NPS, day)));
        }

        @Override
        double points(SignalPoints points) {
            return points.detractor();
        }
    },
    /** Engagement is at most half of that of the 90 days before. */
    ENGAGEMENT_HALVED(ChurnReason.Code.ENGAGEMENT_HALVED, ScorePart.Code.ENGAGEMENT_HALVED, null) {
        @Override
        boolean isLit(Metrics metrics, int day) {
            return ENGAGEMENT.hasHalved(metrics, day);
        }

        @Override
        boolean mayBeLit(Metrics metrics, int day) {
            return ENGAGEMENT.mayHalve(metrics, day);
        }

        @Override
        int nextChange(Metrics metrics, int day) {
            return ENGAGEMENT.nextChange(metrics, day);
        }

        @Override
        List<Evidence> evidence(Metrics metrics, int day) {
            return ENGAGEMENT.evidence("engagement", metrics, day);
        }

        @Override
        double points(SignalPoints points) {
            return points.engagementHalved();
        }
    },
    /** Orders are at most half of those of the 90 days before. */
    FREQUENCY_HALVED(ChurnReason.Code.FREQUENCY_HALVED, ScorePart.Code.FREQUENCY_HALVED, null) {
        @Override
        boolean isLit(Metrics metrics, int day) {
            return ORDERS.hasHalved(metrics, day);
        }

        @Override
        boolean mayBeLit(Metrics metrics, int day) {
            return ORDERS.mayHalve(metrics, day);
        }

        @Override
        int nextChange(Metrics metrics, int day) {
            return ORDERS.nextChange(metrics, day);
        }

        @Override
        List<Evidence> evidence(Metrics metrics, int day) {
            return ORDERS.evidence("orders", metrics, day);
        }

        @Override
        double points(SignalPoints points) {
            return points.frequencyHalved();
        }
    },
    /** At least half of what was ordered within 90 days was returned. */
    RETURNS(ChurnReason.Code.RETURNS, ScorePart.Code.RETURNS, ScorePart.Code.LEARNED_RETURNS) {
        @Override
        boolean isLit(Metrics metrics, int day) {
            MetricValue rate = metrics.value(RETURN_RATE, day);
            return rate != null && rate.compareTo(HALF) >= 0;
        }

        /** Orders of which nothing came back leave the window earlier or later than others. */
        @Override
        boolean mayBeLit(Metrics metrics, int day) {
            MetricValue rate = metrics.value(RETURN_RATE, day);
            return rate != null && rate.compareTo(NOTHING) > 0;
        }

        @Override
        int nextChange(Metrics metrics, int day) {
            return metrics.nextChange(RETURN_RATE, day);
        }

        @Override
        List<Evidence> evidence(Metrics metrics, int day) {
            return List.of(number("returnRate", metrics.value(RETURN_RATE, day)));
        }

        @Override
        double points(SignalPoints points) {
            return points.returns();
        }
    };

    private static final Fraction NOTHING = Fraction.of(0);
    private static final Fraction HALF = new Fraction(1, 2);
    private static final Fraction MOST_OF_DETRACTORS = Fraction.of(6);
    private static final MetricReference COMPLAINTS = MetricReference.of(Metric.OPEN_COMPLAINTS, 0);
    private static final MetricReference NPS = MetricReference.of(Metric.NPS, 0);
    private static final MetricReference RETURN_RATE =
            MetricReference.of(Metric.RETURN_RATE, Periods.DAYS);
    private static final Periods ENGAGEMENT = Periods.of(Metric.ENGAGEMENT);
    private static final Periods ORDERS = Periods.of(Metric.ORDERS);

    private final ChurnReason.Code reason;
    private final ScorePart.Code part;
    private final ScorePart.Code learned;

    ChurnSignal(ChurnReason.Code reason, ScorePart.Code part, ScorePart.Code learned) {
        this.reason = reason;
        this.part = part;
        this.learned = learned;
    }

    /** Whether it speaks for leaving. */
    abstract boolean isLit(Metrics metrics, int day);

    /** Whether it may speak for leaving on a day or later, if nothing happens. */
    boolean mayBeLit(Metrics metrics, int day) {
        return isLit(metrics, day);
    }

    /** The next day on which it may go on or out, if nothing happens. */
    abstract int nextChange(Metrics metrics, int day);

    /** The numbers it is seen by, while it is lit. */
    abstract List<Evidence> evidence(Metrics metrics, int day);

    /** What a policy gives it. */
    abstract double points(SignalPoints points);

    /** What it says. */
    ChurnReason.Code reason() {
        return reason;
    }

    /** The part of the score that the policy gives it. */
    ScorePart.Code part() {
        return part;
    }

    /** The part of the score that is learned about it; null if there is none. */
    ScorePart.Code learned() {
        return learned;
    }

    private static Evidence number(String name, MetricValue value) {
        return new Evidence(name, value.toDouble());
    }

    /** A metric of the last 90 days, and of these and the 90 days before together. */
    private record Periods(MetricReference recent, MetricReference both) {

        static final int DAYS = 90;

        static Periods of(Metric metric) {
            return new Periods(
                    MetricReference.of(metric, DAYS), MetricReference.of(metric, 2 * DAYS));
        }

        /**
         * At most half of the days before, and that was over 0. Both numbers have one denominator,
         * so that numerators will do.
         */
        boolean hasHalved(Metrics metrics, int day) {
            Fraction now = (Fraction) metrics.value(recent, day);
            Fraction sum = (Fraction) metrics.value(both, day);
            long before = sum.numerator() - now.numerator();
            return before > 0 && 2 * now.numerator() <= before;
        }

        /** What there is none of in both periods can't halve. */
        boolean mayHalve(Metrics metrics, int day) {
            return ((Fraction) metrics.value(both, day)).numerator() > 0;
        }

        int nextChange(Metrics metrics, int day) {
            return Math.min(metrics.nextChange(recent, day), metrics.nextChange(both, day));
        }

        List<Evidence> evidence(String name, Metrics metrics, int day) {
            Fraction now = (Fraction) metrics.value(recent, day);
            Fraction sum = (Fraction) metrics.value(both, day);
            Fraction before = new Fraction(sum.numerator() - now.numerator(), now.denominator());
            return List.of(number(name, now), number("before", before));
        }
    }
}
