package dev.clientele.jobs.generate;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is true of a generated customer and can only be estimated from the events.
 *
 * @param customerId the id in the events
 * @param joined when the customer joined
 * @param purchaseRatePerDay purchases a day while alive
 * @param dropoutProbability after each purchase
 * @param meanOrderValue mean amount of an order before returns, in currency units
 * @param orders placed up to the end of the period
 * @param aliveUntil the last purchase of a customer who has dropped out by the end; empty for the
 *     living
 */
public record CustomerTruth(
        String customerId,
        Instant joined,
        double purchaseRatePerDay,
        double dropoutProbability,
        double meanOrderValue,
        long orders,
        Optional<Instant> aliveUntil) {

    /** The truth about each customer of the population, by number, computed as it is read. */
    public static Stream<CustomerTruth> of(PopulationConfig config) {
        Rhythm rhythm = new Rhythm(config.zone());
        Arrivals arrivals = new Arrivals(config, rhythm);
        return IntStream.range(0, config.customers())
                .mapToObj(index -> CustomerTraits.draw(config, index, arrivals.joined(index)))
                .map(traits -> of(config, rhythm, traits));
    }

    private static CustomerTruth of(PopulationConfig config, Rhythm rhythm, CustomerTraits traits) {
        PurchaseTimes purchases = new PurchaseTimes(config, rhythm, traits);
        long end = config.end().toEpochMilli();
        long orders = 0;
        long latest = 0;
        OptionalLong purchase = purchases.next();
        while (purchase.isPresent() && purchase.getAsLong() < end) {
            orders++;
            latest = purchase.getAsLong();
            purchase = purchases.next();
        }
        return new CustomerTruth(
                traits.id(),
                Instant.ofEpochMilli(traits.joined()),
                traits.purchaseRatePerDay(),
                traits.dropoutProbability(),
                traits.meanOrderValue(),
                orders,
                purchase.isPresent()
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(latest)));
    }
}
