package dev.clientele.jobs.backtest;

import dev.clientele.model.slice.Days;

/**
 * A silence after a purchase day, of which it is known whether it came to be a lapse.
 *
 * @param start the purchase day
 * @param next the next one; {@link Days#NEVER} if none followed
 * @param lapseDay the day on which it was, or would have been, a lapse
 * @param isOfRepeatBuyer whether the purchase was a repeat
 * @param from the first day on which an alert can come
 * @param highest the highest score so far on each day from {@code from} until the day before the
 *     silence ends or is a lapse; {@link DailyScores}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Spell(
        int start, int next, int lapseDay, boolean isOfRepeatBuyer, int from, short[] highest) {

    /** Whether no purchase came before it was a lapse. */
    boolean hasLapsed() {
        return next >= lapseDay;
    }

    /** The last day on which an alert can come; before the first one if there is none. */
    private int lastDay() {
        return from + highest.length - 1;
    }

    /** The day on which a rule of silence alerts; {@link Days#NEVER} if none. */
    int silentFor(int days) {
        int day = Math.max(from, start + days);
        return day <= lastDay() ? day : Days.NEVER;
    }

    /** The day on which the score reaches so many hundredths; {@link Days#NEVER} if none. */
    int reaches(int hundredths) {
        if (highestScore() < hundredths) {
            return Days.NEVER;
        }
        int below = -1;
        int reached = highest.length - 1;
        while (reached - below > 1) {
            int middle = (below + reached) >>> 1;
            if (highest[middle] >= hundredths) {
                reached = middle;
            } else {
                below = middle;
            }
        }
        return from + reached;
    }

    /** In hundredths; {@link DailyScores#NONE} if there is no day for an alert. */
    int highestScore() {
        return highest.length == 0 ? DailyScores.NONE : highest[highest.length - 1];
    }
}
