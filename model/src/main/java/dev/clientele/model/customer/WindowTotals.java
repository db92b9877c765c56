package dev.clientele.model.customer;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.money.Money;
import dev.clientele.model.slice.Days;
import dev.clientele.model.tier.TierPolicy;
import java.util.List;

/**
 * Sums of a customer's slices from a window's first day on. No slice is later than the customer's
 * clock, so a window that ends there needs no last day.
 */
final class WindowTotals {

    private final PurchaseLedger ledger;
    private final CustomerState state;
    private final TierPolicy policy;

    /** The weight of each of the customer's kinds of interaction; null until it is asked for. */
    private long[] weights;

    WindowTotals(PurchaseLedger ledger, CustomerState state, TierPolicy policy) {
        this.ledger = ledger;
        this.state = state;
        this.policy = policy;
    }

    /** Orders with a remaining amount over 0: the sum that is asked for most, by itself. */
    int live(int from, int to) {
        int live = 0;
        for (int i = ledger.indexFrom(from); i < ledger.size() && ledger.day(i) <= to; i++) {
            live += ledger.live(i);
        }
        return live;
    }

    /** Spending, in minor units: asked for nearly as much. */
    long remaining(int from, int to) {
        long remaining = 0;
        for (int i = ledger.indexFrom(from); i < ledger.size() && ledger.day(i) <= to; i++) {
            remaining += ledger.remaining(i);
        }
        return remaining;
    }

    DayTotals orders(int from, int to) {
        return ledger.between(from, to);
    }

    long margin(DayTotals totals) {
        return totals.ownMargin() + Money.times(totals.plain(), policy.terms().defaultMargin());
    }

    Fraction engagement(int from) {
        ActivityLog activity = state.activity();
        if (weights == null) {
            weights = weights(activity.kinds());
        }
        long sum = 0;
        for (int i = activity.indexFrom(from); i < activity.size(); i++) {
            sum += activity.count(i) * weights[activity.kindIndex(i)];
        }
        return new Fraction(sum, policy.weights().denominator());
    }

    private long[] weights(List<String> kinds) {
        long[] numerators = new long[kinds.size()];
        for (int kind = 0; kind < numerators.length; kind++) {
            numerators[kind] = policy.weights().numerator(kinds.get(kind));
        }
        return numerators;
    }

    /** Days with an order or an interaction: both lists ascend, so they are merged. */
    int activeDays(int from) {
        ActivityLog activity = state.activity();
        int order = ledger.indexFrom(from);
        int action = activity.indexFrom(from);
        int days = 0;
        while (order < ledger.size() || action < activity.size()) {
            int orderDay = order < ledger.size() ? ledger.day(order) : Days.NEVER;
            int actionDay = action < activity.size() ? activity.day(action) : Days.NEVER;
            int day = Math.min(orderDay, actionDay);
            days++;
            if (orderDay == day) {
                order++;
            }
            while (action < activity.size() && activity.day(action) == day) {
                action++;
            }
        }
        return days;
    }

    int nextOrderLeaves(int days, int day) {
        int index = ledger.indexFrom(Days.firstOf(day, days));
        return index == ledger.size() ? Days.NEVER : Days.leaves(ledger.day(index), days);
    }

    int nextActivityLeaves(int days, int day) {
        ActivityLog activity = state.activity();
        int index = activity.indexFrom(Days.firstOf(day, days));
        return index == activity.size() ? Days.NEVER : Days.leaves(activity.day(index), days);
    }

    int nextLeaves(Iterable<Integer> sliceDays, int days, int day) {
        int first = Days.firstOf(day, days);
        int next = Days.NEVER;
        for (int sliceDay : sliceDays) {
            if (sliceDay >= first && sliceDay != Days.NEVER) {
                next = Math.min(next, Days.leaves(sliceDay, days));
            }
        }
        return next;
    }

    List<Integer> complaintDays() {
        return state.voice().complaints().stream().map(ComplaintRecord::openedDay).toList();
    }

    List<Integer> csatDays() {
        return state.voice().csatAnswers().stream().map(Voice.CsatAnswer::day).toList();
    }
}
