package dev.clientele.jobs.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers along an axis that begins at 0.
 *
 * @param step from one to the next, over 0
 * @param steps how many, at least 1
 */
record Axis(double step, int steps) {

    private static final int MOST_STEPS = 5;
    private static final double[] ROUND = {1, 2, 5, 10};

    /** An axis on which a number has its place, with four or five steps at most. */
    static Axis upTo(double largest) {
        if (!(largest > 0)) {
            return new Axis(1, 1);
        }
        double power = Math.pow(10, Math.floor(Math.log10(largest / MOST_STEPS)));
        for (double round : ROUND) {
            double step = round * power;
            int steps = (int) Math.ceil(largest / step);
            if (steps <= MOST_STEPS) {
                return new Axis(step, Math.max(1, steps));
            }
        }
        return new Axis(largest, 1);
    }

    double end() {
        return step * steps;
    }

    /** The numbers to be written, from 0 on. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(step * i);
        }
        return ticks;
    }

    /** A tick in the room that there is beside a chart, such as {@code 12 k}. */
    static String label(double tick) {
        if (tick >= 1e6) {
            return plain(tick / 1e6) + " M";
        }
        return tick >= 1e4 ? plain(tick / 1e3) + " k" : plain(tick);
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? Numbers.whole((long) number)
                : String.format(Locale.ROOT, "%.3f", number).replaceFirst("0+$", "");
    }
}
