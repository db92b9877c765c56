package dev.clientele.model.referral;

import java.util.Map;

/** Whose a referee is. */
public final class Referrers {

    private Referrers() {}

    /**
     * The one whose referral is the earliest by event time; of several at the same time the one
     * with the smallest id.
     *
     * @param earliest the time of the first referral by each, in epoch milliseconds
     * @return a customer's id; null if nobody referred
     */
    public static String first(Iterable<Map.Entry<String, Long>> earliest) {
        Map.Entry<String, Long> first = null;
        for (Map.Entry<String, Long> referral : earliest) {
            if (first == null || isBefore(referral, first)) {
                first = referral;
            }
        }
        return first == null ? null : first.getKey();
    }

    private static boolean isBefore(Map.Entry<String, Long> one, Map.Entry<String, Long> other) {
        int times = Long.compare(one.getValue(), other.getValue());
        return times == 0 ? one.getKey().compareTo(other.getKey()) < 0 : times < 0;
    }
}
