package dev.clientele.functions.calibration.likelihood;

import java.util.Comparator;

/**
 * The purchase history of customers who can't be told apart.
 *
 * @param x repeat purchases, 0 to {@value #MOST_REPEATS}
 * @param recency last less first purchase (t_x), 0 without repeats
 * @param age now less first purchase (T), at least {@code recency}
 * @param weight how many customers, over 0
 */
public record Observation(int x, double recency, double age, double weight) {

    /** More purchase days than any life has. */
    public static final int MOST_REPEATS = 1_000_000;

    static final Comparator<Observation> BY_HISTORY =
            Comparator.comparingDouble(Observation::age)
                    .thenComparingDouble(Observation::recency)
                    .thenComparingInt(Observation::x);

    /**
     * @throws IllegalArgumentException for a history that no customer can have
     */
    public Observation {
        boolean counts = x >= 0 && x <= MOST_REPEATS && weight > 0 && Double.isFinite(weight);
        boolean times = recency >= 0 && recency <= age && Double.isFinite(age);
        if (!counts || !times || (x == 0 && recency > 0)) {
            throw new IllegalArgumentException(
                    "No customer can have this history: %d repeats, recency %s, age %s, counted %s."
                            .formatted(x, recency, age, weight));
        }
    }

    /** Whether the two differ in nothing but their weight. */
    boolean looksLike(Observation other) {
        return BY_HISTORY.compare(this, other) == 0;
    }
}
