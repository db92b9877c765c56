package dev.clientele.model.referral;

import dev.clientele.model.referral.ReferralSignal.Erased;
import dev.clientele.model.referral.ReferralSignal.Referred;
import dev.clientele.model.referral.ReferralSignal.Valued;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All referrals of a history, in memory. The signals about one customer's worth have to come in
 * order; otherwise the order is of no matter.
 */
public final class ReferralBook {

    private final Map<String, Map<String, Long>> referrals = new HashMap<>();
    private final Map<String, RefereeWorth> worths = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    /**
     * Takes a signal.
     *
     * @param signal any
     */
    public void add(ReferralSignal signal) {
        if (signal instanceof Referred referred) {
            referrals
                    .computeIfAbsent(referred.customerId(), id -> new HashMap<>())
                    .merge(referred.referrerId(), referred.time(), Math::min);
        } else if (signal instanceof Valued valued) {
            worths.put(valued.customerId(), valued.worth());
        } else if (signal instanceof Erased gone) {
            erased.add(gone.customerId());
        }
    }

    /**
     * Takes all of another book, which knows other customers' worth.
     *
     * @param other is not changed
     */
    public void add(ReferralBook other) {
        other.referrals.forEach(
                (referee, times) ->
                        times.forEach(
                                (referrer, time) -> add(new Referred(referee, referrer, time))));
        worths.putAll(other.worths);
        erased.addAll(other.erased);
    }

    /**
     * The value of each referrer's referees.
     *
     * @return by referrer
     */
    public Map<String, ReferralValue> values() {
        Map<String, SortedMap<String, RefereeWorth>> referees = new HashMap<>();
        referrals.forEach(
                (referee, times) -> {
                    String referrer = Referrers.first(times.entrySet());
                    if (!erased.contains(referee) && !erased.contains(referrer)) {
                        referees.computeIfAbsent(referrer, id -> new TreeMap<>())
                                .put(referee, worths.getOrDefault(referee, RefereeWorth.NOTHING));
                    }
                });
        Map<String, ReferralValue> values = new HashMap<>();
        referees.forEach((referrer, of) -> values.put(referrer, ReferralValue.of(referrer, of)));
        return values;
    }
}
