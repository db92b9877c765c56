package dev.clientele.jobs.generate;

import dev.clientele.jobs.generate.RandomSource.Purpose;

/**
 * What a customer is like for life.
 *
 * @param index the customer's number, from 0
 * @param id the customer's id in the events
 * @param joined epoch milliseconds
 * @param purchaseRatePerDay purchases a day while alive
 * @param dropoutProbability after each purchase
 * @param meanOrderValue in currency units
 * @param engagement interactions relative to other customers, 1 on average
 * @param satisfaction from 0 to 1
 * @param returnProbability of an order
 * @param marginRate of an order's amount
 * @param channel the customer's favourite one
 * @param firstCategory where in the shop the customer feels at home
 */
record CustomerTraits(
        int index,
        String id,
        long joined,
        double purchaseRatePerDay,
        double dropoutProbability,
        double meanOrderValue,
        double engagement,
        double satisfaction,
        double returnProbability,
        double marginRate,
        String channel,
        int firstCategory) {

    private static final double FEWEST_PURCHASES_PER_DAY = 1e-6;

    /**
     * The traits of the customer with the number, who joins at the instant (epoch milliseconds).
     */
    static CustomerTraits draw(PopulationConfig config, int index, long joined) {
        RandomSource random = RandomSource.of(config.seed(), index, Purpose.TRAITS);
        PurchaseParameters purchases = config.purchases();
        ValueParameters value = config.value();
        return new CustomerTraits(
                index,
                idOf(index),
                joined,
                Math.max(FEWEST_PURCHASES_PER_DAY, random.gamma(purchases.r()) / purchases.alpha()),
                random.beta(purchases.a(), purchases.b()),
                value.p() * value.v() / random.gamma(value.q()),
                random.gamma(4) / 4,
                random.beta(8, 2),
                config.rates().returnShare() * random.gamma(2) / 2,
                random.between(0.2, 0.4),
                random.oneOf(Catalogue.ORDER_CHANNELS),
                random.below(Catalogue.CATEGORIES.length));
    }

    /** The id of the customer with the number: {@code c0000000} is the first. */
    static String idOf(int index) {
        String digits = Integer.toString(index);
        return "c" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }
}
