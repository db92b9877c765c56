package dev.clientele.model.drift;

import java.io.Serializable;

/**
 * The customers whose orders are held against what models expected: a share of all, chosen by their
 * ids, so that it is the same customers in every run. Each is looked at every {@value #DAYS} days,
 * on a day of one's own, so that every purchase day counts in one look and looks spread evenly.
 *
 * @param share of all customers, 0 to 1
 */
public record Panel(double share) implements Serializable {

    /** How far each look reaches back, and the days from one to the next. */
    public static final int DAYS = 28;

    /** Nobody. */
    public static final Panel NONE = new Panel(0);

    /** Large enough for a base of a hundred thousand, small enough not to be noticed. */
    public static final Panel STANDARD = new Panel(0.02);

    /**
     * @throws IllegalArgumentException if the share is not 0 to 1
     */
    public Panel {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the panel's share must be 0 to 1, is " + share);
        }
    }

    /**
     * Whether a customer belongs to the panel.
     *
     * @param customerId the customer's id
     * @return always the same for one id and share
     */
    public boolean includes(String customerId) {
        return (mixed(customerId) >>> 11) * 0x1p-53 < share;
    }

    /**
     * The next day on which a customer of the panel is looked at.
     *
     * @param customerId the customer's id
     * @param day epoch day
     * @return the first of the customer's days after it
     */
    public int nextLook(String customerId, int day) {
        return nextLook(customerId, day, DAYS);
    }

    /**
     * The same for looks with other days between them.
     *
     * @param customerId the customer's id
     * @param day epoch day
     * @param period the days from one look to the next
     * @return the first of the customer's days after it
     */
    public int nextLook(String customerId, int day, int period) {
        int phase = (int) (mixed(customerId) & 0x7FF) % period;
        return day + period - Math.floorMod(day - phase, period);
    }

    /** Spreads ids that differ by little, by the steps with which SplitMix64 ends. */
    private static long mixed(String customerId) {
        long hash = 0;
        for (int i = 0; i < customerId.length(); i++) {
            hash = hash * 0x9E3779B97F4A7C15L + customerId.charAt(i);
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
