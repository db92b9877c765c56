package dev.clientele.model.customer;

import dev.clientele.model.metric.WideFraction;
import dev.clientele.model.slice.Days;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Closing balances by day, and the latest credit grade and number of products. */
public final class Balances {

    private final List<Closing> closings = new ArrayList<>();
    private Dated<String> grade;
    private Dated<Integer> products;

    /**
     * The last balance of a day.
     *
     * @param day epoch day
     * @param time when it was reported, in epoch milliseconds
     * @param assets minor units of the programme's currency
     */
    public record Closing(int day, long time, long assets) {}

    /**
     * The closing balances.
     *
     * @return by day, the first one carried over from before the last 400 days where there was one
     */
    public List<Closing> closings() {
        return Collections.unmodifiableList(closings);
    }

    /**
     * Takes a balance; of one day the latest counts, of equal times the later arrival.
     *
     * @param closing the balance
     */
    public void close(Closing closing) {
        int index = closings.size();
        while (index > 0 && closings.get(index - 1).day() > closing.day()) {
            index--;
        }
        if (index == 0 || closings.get(index - 1).day() < closing.day()) {
            closings.add(index, closing);
        } else if (closing.time() >= closings.get(index - 1).time()) {
            closings.set(index - 1, closing);
        }
    }

    /**
     * The latest credit grade.
     *
     * @return null if none is known
     */
    public Dated<String> grade() {
        return grade;
    }

    /**
     * Takes a credit grade, if it is not older than the one there is.
     *
     * @param value the grade
     */
    public void grade(Dated<String> value) {
        grade = Dated.latest(grade, value);
    }

    /**
     * The latest number of business types held.
     *
     * @return null if not known
     */
    public Dated<Integer> products() {
        return products;
    }

    /**
     * Takes a number of business types, if it is not older than the one there is.
     *
     * @param value the number
     */
    public void products(Dated<Integer> value) {
        products = Dated.latest(products, value);
    }

    Closing latest() {
        return closings.isEmpty() ? null : closings.get(closings.size() - 1);
    }

    /** The mean closing balance of the days on which one is known, in minor units. */
    WideFraction mean(int firstDay, int lastDay) {
        BigInteger sum = BigInteger.ZERO;
        int days = 0;
        for (int i = 0; i < closings.size(); i++) {
            int from = Math.max(firstDay, closings.get(i).day());
            int until = i + 1 < closings.size() ? closings.get(i + 1).day() - 1 : lastDay;
            int covered = Math.min(until, lastDay) - from + 1;
            if (covered > 0) {
                sum =
                        sum.add(
                                BigInteger.valueOf(closings.get(i).assets())
                                        .multiply(BigInteger.valueOf(covered)));
                days += covered;
            }
        }
        return days == 0 ? null : new WideFraction(sum, BigInteger.valueOf(days));
    }

    /** Keeps the last balance before the day: it is carried over. */
    void forgetBefore(int day) {
        while (closings.size() > 1 && closings.get(1).day() <= day) {
            closings.remove(0);
        }
    }

    /** Whether the mean over a window still moves from day to day. */
    boolean isMoving(int day, int days) {
        Closing last = latest();
        return last != null && last.day() >= Days.firstOf(day, days) && closings.size() > 1;
    }
}
