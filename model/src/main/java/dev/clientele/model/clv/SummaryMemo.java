package dev.clientele.model.clv;

import java.util.function.Function;

/**
 * Remembers what a function made of the purchase summaries that it was asked about last. What the
 * models say of a customer is a function of three whole numbers of days, and many customers share
 * them on a day; and a day that was looked ahead to comes. An answer is the same, remembered or
 * not.
 *
 * <p>A summary has one place, which it shares with others: the one asked last has it. Several
 * threads may ask: what they read is immutable, and the worst that can happen is that two of them
 * compute the same.
 *
 * @param <V> an immutable answer
 */
final class SummaryMemo<V> {

    private static final int PLACE_BITS = 17;

    private final Function<PurchaseSummary, V> function;
    private final Answer<V>[] answers = places();

    private record Answer<V>(PurchaseSummary summary, V value) {}

    /**
     * A memo that remembers nothing yet.
     *
     * @param function what to remember; it must depend on the summary alone
     */
    SummaryMemo(Function<PurchaseSummary, V> function) {
        this.function = function;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no arrays of generic types
    private static <V> Answer<V>[] places() {
        return new Answer[1 << PLACE_BITS];
    }

    /** What the function makes of a summary. */
    V of(PurchaseSummary summary) {
        int place = place(summary);
        Answer<V> known = answers[place];
        if (known != null && isSame(known.summary(), summary)) {
            return known.value();
        }
        V value = function.apply(summary);
        answers[place] = new Answer<>(summary, value);
        return value;
    }

    private static boolean isSame(PurchaseSummary one, PurchaseSummary other) {
        return one.ageDays() == other.ageDays()
                && one.recencyDays() == other.recencyDays()
                && one.x() == other.x();
    }

    /**
     * Multiplies by odd numbers near 2^32 over the golden ratio and such: the top bits are mixed.
     */
    private static int place(PurchaseSummary summary) {
        int mixed =
                summary.x() * 0x9E3779B1
                        + summary.recencyDays() * 0x85EBCA77
                        + summary.ageDays() * 0xC2B2AE3D;
        return ((mixed ^ (mixed >>> 15)) * 0x2C1B3C6D) >>> (Integer.SIZE - PLACE_BITS);
    }
}
