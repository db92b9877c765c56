package dev.clientele.model.churn;

import dev.clientele.model.slice.Days;

/** Finds the day on which a customer's churn level will change if nothing is heard. */
public final class ChurnOutlook {

    /** How far ahead to look; a day this far ahead is looked at again when it comes. */
    private static final int FARTHEST_DAYS = 3_650;

    private static final int LONGEST_STRETCH = 64;
    private static final int SHORTEST_STRETCH = 8;

    private final ChurnRule rule;
    private final ChurnScorer scorer;
    private final ChurnMemory memory;
    private final ChurnSubject subject;
    private final RiseWindow window;

    /**
     * An outlook for one customer.
     *
     * @param rule the thresholds
     * @param scorer the score
     * @param memory what is remembered
     * @param subject the customer
     */
    public ChurnOutlook(
            ChurnRule rule, ChurnScorer scorer, ChurnMemory memory, ChurnSubject subject) {
        this.rule = rule;
        this.scorer = scorer;
        this.memory = memory;
        this.subject = subject;
        this.window =
                RiseWindow.of(
                        rule,
                        memory.coolDownUntil(),
                        subject.purchases().days(),
                        subject.purchases().lastDay());
    }

    /**
     * The next day on which the level changes.
     *
     * @param day the day of the customer's clock
     * @return a day after {@code day}, or a day far ahead on which to look again
     */
    public int nextChange(int day) {
        int last = day + FARTHEST_DAYS;
        return nextChange(firstInQuestion(day + 1, last, Days.NEVER), last);
    }

    /**
     * The day on which to look again: the next on which the level changes, or the one on which
     * something else is due, if it is plain that the level does not change before. Most customers
     * are heard of before either.
     *
     * @param day the day of the customer's clock
     * @param othersDue when something else is due; {@link Days#NEVER} if nothing is
     * @return a day after {@code day}, not later than the next change
     */
    public int nextLook(int day, int othersDue) {
        int last = day + FARTHEST_DAYS;
        int first = firstInQuestion(day + 1, last, othersDue);
        return first > othersDue ? othersDue : nextChange(first, last);
    }

    private int nextChange(int first, int last) {
        int from = first;
        while (from <= last) {
            int signalChange = scorer.nextSignalChange(subject.metrics(), from);
            int until = Math.min(last, signalChange == Days.NEVER ? last : signalChange - 1);
            if (from < window.before()) {
                until = Math.min(until, window.before() - 1);
            }
            int change = firstChange(from, until);
            if (change != Days.NEVER) {
                return change;
            }
            from = until + 1;
        }
        return last;
    }

    /**
     * Passes over days on which the level can't change, whatever the signals do: to go from one
     * change of a signal to the next takes sums over the customer's days at each of them, and this
     * takes chances only.
     *
     * @param enough how far it is worth the while
     * @return the first day from {@code from} on that may be one, or one before it that is after
     *     {@code enough}; the day after {@code last} if none is
     */
    private int firstInQuestion(int from, int last, int enough) {
        int fall = scorer.nextFallOfChance(subject.metrics(), from);
        int rising = Math.min(last, fall == Days.NEVER ? last : fall - 1);
        int first = from;
        double most = scorer.signalsToCome(subject.metrics(), from);
        int stretch = Math.max(rising - from + 1, SHORTEST_STRETCH);
        while (stretch >= SHORTEST_STRETCH && first <= rising && first <= enough) {
            int until = Math.min(rising, first + stretch - 1);
            if (isOutOfQuestion(first, until, most)) {
                first = until + 1;
            } else {
                stretch = Math.min(LONGEST_STRETCH, stretch / 2);
            }
        }
        return first;
    }

    /**
     * While the chance only rises it is least on the first day and greatest on the last; signals
     * add nothing at least.
     */
    private boolean isOutOfQuestion(int from, int until, double mostSignals) {
        boolean mayRise = from < window.before() && until >= window.from();
        if (mayRise && ChurnDecider.reaches(rule, memory, score(mostSignals, until))) {
            return false;
        }
        boolean mayFall = memory.level() != ChurnLevel.NONE;
        return !mayFall || !ChurnDecider.clears(rule, memory, score(0, from));
    }

    private double score(double signals, int day) {
        return scorer.score(subject, signals, day);
    }

    /**
     * While no signal changes the score only rises: it can fall on the first day alone. A level
     * that may rise on the last day has been allowed to since the window began.
     */
    private int firstChange(int from, int until) {
        double signals = scorer.signals(subject.metrics(), from);
        if (changes(from, signals)) {
            return from;
        }
        if (!changes(until, signals)) {
            return Days.NEVER;
        }
        int same = Math.max(from, Math.min(window.from() - 1, until));
        int changed = until;
        while (changed - same > 1) {
            int middle = (same + changed) >>> 1;
            if (changes(middle, signals)) {
                changed = middle;
            } else {
                same = middle;
            }
        }
        return changed;
    }

    private boolean changes(int day, double signals) {
        ChurnStep step = ChurnDecider.evaluate(rule, memory, window, score(signals, day), day);
        return step.alert() != null;
    }
}
