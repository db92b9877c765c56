package dev.clientele.model.churn;

import dev.clientele.model.churn.ChurnReason.Code;
import dev.clientele.model.churn.ChurnReason.Evidence;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.metric.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why a customer may leave. First come the signals that account for points, the largest first: they
 * say what to do. Then comes plain silence, which accounts for all that no listed signal does: the
 * chance of no order, but for what was learned about a signal. Orders that have halved to none are
 * the same silence seen again and come after it. Signals that are lit but without points come last.
 */
public final class ChurnCauses {

    private static final Comparator<ChurnReason> RANK =
            Comparator.comparingInt(ChurnCauses::group)
                    .thenComparing(ChurnReason::points, Comparator.reverseOrder())
                    .thenComparing(ChurnReason::code);

    private static final Evidence NO_ORDERS = new Evidence("orders", 0);

    private ChurnCauses() {}

    /**
     * The causes, ranked.
     *
     * @param subject the customer
     * @param parts the parts of the score
     * @param day the day of the customer's clock
     * @param isAsked whether there must be one, as for a risk that rose: then silence is listed
     *     also when it is not longer than the customer's own gaps
     * @return each cause once
     */
    public static List<ChurnReason> of(
            ChurnSubject subject, List<ScorePart> parts, int day, boolean isAsked) {
        List<ChurnReason> causes = new ArrayList<>();
        for (ChurnSignal signal : ChurnSignal.values()) {
            if (signal.isLit(subject.metrics(), day)) {
                List<Evidence> evidence = signal.evidence(subject.metrics(), day);
                causes.add(new ChurnReason(signal.reason(), 0, evidence));
            }
        }
        PurchaseFacts purchases = subject.purchases();
        if (isOverdue(purchases, day) || (isAsked && causes.isEmpty())) {
            causes.add(silence(purchases, day));
        }
        return ranked(causes, parts);
    }

    /**
     * The same causes with the points that they account for, ranked.
     *
     * @param causes each once, in any order, with any points
     * @param parts the parts of the score
     * @return as {@link #of} gives them
     */
    public static List<ChurnReason> ranked(List<ChurnReason> causes, List<ScorePart> parts) {
        List<ChurnReason> ranked = new ArrayList<>();
        for (ChurnReason cause : causes) {
            double points = 0;
            for (ScorePart part : parts) {
                points += cause.code() == accountsFor(part.code(), causes) ? part.points() : 0;
            }
            ranked.add(new ChurnReason(cause.code(), points, cause.evidence()));
        }
        ranked.sort(RANK);
        return ranked;
    }

    /** The listed signal that a part belongs to, else silence; null if that is not listed. */
    private static Code accountsFor(ScorePart.Code part, List<ChurnReason> causes) {
        Code silence = null;
        for (ChurnReason cause : causes) {
            ChurnSignal signal = signal(cause.code());
            if (signal == null) {
                silence = cause.code();
            } else if (signal.part() == part || signal.learned() == part) {
                return cause.code();
            }
        }
        return silence;
    }

    /** Null for silence. */
    private static ChurnSignal signal(Code cause) {
        for (ChurnSignal signal : ChurnSignal.values()) {
            if (signal.reason() == cause) {
                return signal;
            }
        }
        return null;
    }

    private static int group(ChurnReason cause) {
        if (signal(cause.code()) == null) {
            return 1;
        }
        if (cause.points() <= 0) {
            return 3;
        }
        return cause.code() == Code.FREQUENCY_HALVED && cause.evidence().contains(NO_ORDERS)
                ? 2
                : 0;
    }

    /** Silent for longer than the mean gap, or at all after the only purchase day. */
    private static boolean isOverdue(PurchaseFacts purchases, int day) {
        long silence = day - (long) purchases.lastDay();
        long known = (long) purchases.lastDay() - purchases.firstDay();
        return silence * Math.max(1, purchases.repeats()) > known;
    }

    private static ChurnReason silence(PurchaseFacts purchases, int day) {
        Evidence silence = new Evidence("silenceDays", day - purchases.lastDay());
        Fraction gap = purchases.meanGap();
        return gap == null
                ? new ChurnReason(Code.NO_SECOND_ORDER, 0, List.of(silence))
                : new ChurnReason(
                        Code.OVERDUE,
                        0,
                        List.of(silence, new Evidence("meanGapDays", gap.toDouble())));
    }
}
