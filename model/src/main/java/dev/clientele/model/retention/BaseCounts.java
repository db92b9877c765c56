package dev.clientele.model.retention;

import dev.clientele.model.retention.RetentionSignal.Move;

/** Who came into a tier's base and its lapsed customers, and who left them. Changes by adding. */
public final class BaseCounts {

    /** How customers come and go. */
    public enum Flow {
        /** Into the base: had no purchase day. */
        JOINED,
        /** Into the base: had lapsed, and ordered. */
        WON_BACK,
        /** Into the base: had not lapsed after all, as it turned out. */
        RESTORED,
        /** Into the base: from another tier. */
        MOVED_IN,
        /** Out of the base: to another tier. */
        MOVED_OUT,
        /** Out of the base: silent for too long. */
        LAPSED,
        /** Out of the base: returned everything, or was erased. */
        LEFT,
        /** Into the lapsed customers of the tier. */
        STOCKED,
        /** Out of the lapsed customers of the tier: ordered. */
        REACTIVATED,
        /** Out of the lapsed customers of the tier otherwise. */
        UNSTOCKED
    }

    private static final int FLOWS = Flow.values().length;

    private final long[] flows = new long[FLOWS];
    private final DayCounts silentDays = new DayCounts();

    /** Nothing yet. */
    public BaseCounts() {}

    /**
     * How many came or went so.
     *
     * @param flow which way
     * @return at least 0
     */
    public long of(Flow flow) {
        return flows[flow.ordinal()];
    }

    /**
     * Counts.
     *
     * @param flow which way
     * @param customers how many
     */
    public void add(Flow flow, long customers) {
        flows[flow.ordinal()] += customers;
    }

    /**
     * Adds all of another.
     *
     * @param other of other customers, tiers or months
     */
    public void add(BaseCounts other) {
        for (int i = 0; i < FLOWS; i++) {
            flows[i] += other.flows[i];
        }
        silentDays.add(other.silentDays);
    }

    /** Counts what a move is to the tier that the customer comes from. */
    void from(Move move) {
        if (move.from().status() == CustomerStatus.ACTIVE) {
            add(
                    switch (move.to().status()) {
                        case NONE -> Flow.LEFT;
                        case ACTIVE -> Flow.MOVED_OUT;
                        case LAPSED -> Flow.LAPSED;
                    },
                    1);
        } else if (move.from().status() == CustomerStatus.LAPSED) {
            add(move.isWonBack() ? Flow.REACTIVATED : Flow.UNSTOCKED, 1);
        }
    }

    /** Counts what a move is to the tier that the customer comes to. */
    void to(Move move) {
        if (move.to().status() == CustomerStatus.LAPSED) {
            add(Flow.STOCKED, 1);
        } else if (move.to().status() == CustomerStatus.ACTIVE) {
            add(
                    switch (move.from().status()) {
                        case NONE -> Flow.JOINED;
                        case ACTIVE -> Flow.MOVED_IN;
                        case LAPSED -> move.isWonBack() ? Flow.WON_BACK : Flow.RESTORED;
                    },
                    1);
        }
        if (move.isWonBack()) {
            silentDays.add(move.silentDays(), 1);
        }
    }

    /**
     * By how much the base grew.
     *
     * @return customers; below 0 if it shrank
     */
    public long growth() {
        return of(Flow.JOINED)
                + of(Flow.WON_BACK)
                + of(Flow.RESTORED)
                + of(Flow.MOVED_IN)
                - of(Flow.MOVED_OUT)
                - of(Flow.LAPSED)
                - of(Flow.LEFT);
    }

    /**
     * By how much the number of lapsed customers grew.
     *
     * @return customers; below 0 if it shrank
     */
    public long stockGrowth() {
        return of(Flow.STOCKED) - of(Flow.REACTIVATED) - of(Flow.UNSTOCKED);
    }

    /**
     * For how long those were silent who were won back.
     *
     * @return not to be changed
     */
    public DayCounts silentDays() {
        return silentDays;
    }
}
