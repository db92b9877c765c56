package dev.clientele.model.referral;

import java.util.Map;
import java.util.SortedMap;

/**
 * What all referees of a customer are worth together.
 *
 * @param customerId the referrer
 * @param referees how many there are
 * @param ordered how many of them have ordered
 * @param historic margin of their orders so far, in minor units
 * @param predicted margin to come from them, in currency units
 */
public record ReferralValue(
        String customerId, int referees, int ordered, long historic, double predicted) {

    /**
     * Adds up, in the order of the referees' ids: sums of doubles depend on it.
     *
     * @param customerId the referrer
     * @param worths what each referee is worth
     * @return the sums
     */
    public static ReferralValue of(String customerId, SortedMap<String, RefereeWorth> worths) {
        int ordered = 0;
        long historic = 0;
        double predicted = 0;
        for (Map.Entry<String, RefereeWorth> referee : worths.entrySet()) {
            RefereeWorth worth = referee.getValue();
            ordered += worth.ordered() ? 1 : 0;
            historic += worth.historic();
            predicted += worth.predicted();
        }
        return new ReferralValue(customerId, worths.size(), ordered, historic, predicted);
    }
}
