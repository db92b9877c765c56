package dev.clientele.jobs.backtest;

import java.util.Arrays;

/**
 * One customer's churn score at the end of each day, in whole hundredths, rounded down: a score
 * reaches a threshold of hundredths if and only if the rounded one does.
 */
final class DailyScores {

    /** Of a day on which there was no score. */
    static final short NONE = -1;

    private static final int HUNDREDTHS = 100;

    private final int firstDay;
    private final short[] scores;

    DailyScores(int firstDay, int lastDay) {
        this.firstDay = firstDay;
        this.scores = new short[lastDay - firstDay + 1];
        Arrays.fill(scores, NONE);
    }

    /**
     * Notes a score.
     *
     * @param day epoch day
     * @param score 0 to 100
     */
    void put(int day, double score) {
        scores[day - firstDay] = (short) Math.floor(score * HUNDREDTHS);
    }

    /** The highest score from a day up to each of the days after it, both inclusive. */
    short[] highestSince(int from, int last) {
        short[] highest = Arrays.copyOfRange(scores, from - firstDay, last - firstDay + 1);
        for (int i = 1; i < highest.length; i++) {
            highest[i] = (short) Math.max(highest[i - 1], highest[i]);
        }
        return highest;
    }
}
