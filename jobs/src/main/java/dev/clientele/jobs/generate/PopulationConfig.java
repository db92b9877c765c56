package dev.clientele.jobs.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Objects;

/**
 * Everything that a population and its events depend on: the same config gives the same bytes.
 *
 * @param seed of all randomness
 * @param customers that join from {@code start} to {@code end}
 * @param start the first instant, a whole second
 * @param end the instant after the last one; the generator itself goes on beyond it, and new
 *     customers go on joining at the same pace
 * @param zone in which days are busy and nights are quiet
 * @param currency of all amounts
 * @param purchases how often customers buy and when they drop out
 * @param value what they spend
 * @param rates what else they do
 * @param dirt share of events that come twice, come late, or come with a broken copy; a third of it
 *     each
 */
public record PopulationConfig(
        long seed,
        int customers,
        Instant start,
        Instant end,
        ZoneId zone,
        Currency currency,
        PurchaseParameters purchases,
        ValueParameters value,
        BehaviourRates rates,
        double dirt) {

    /** The seed of whoever does not ask for another one. */
    public static final long DEFAULT_SEED = 20260101;

    /** Two events in a thousand. */
    public static final double DEFAULT_DIRT = 0.002;

    private static final Duration LONGEST = Duration.ofDays(36_525);

    /**
     * Checks the config.
     *
     * @throws IllegalArgumentException if there is no customer, the period is shorter than a day or
     *     longer than a century or does not start at a whole second, the currency has no minor
     *     unit, or dirt is not a share
     */
    public PopulationConfig {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(purchases, "purchases");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(rates, "rates");
        Require.that(customers > 0, "customers must be positive but is " + customers);
        Require.that(
                start.equals(start.truncatedTo(ChronoUnit.SECONDS)),
                "start must be a whole second but is " + start);
        Duration period = Duration.between(start, end);
        Require.that(
                period.compareTo(Duration.ofDays(1)) >= 0 && period.compareTo(LONGEST) <= 0,
                "from start to end must be one day to one century but is " + period);
        Require.that(
                currency.getDefaultFractionDigits() >= 0,
                "currency must have a minor unit but is " + currency);
        Require.share("dirt", dirt);
    }

    /** A population with the usual behaviour, in China, in CNY. */
    public static PopulationConfig of(int customers, Instant start, Instant end) {
        return new PopulationConfig(
                DEFAULT_SEED,
                customers,
                start,
                end,
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY"),
                PurchaseParameters.DEFAULT,
                ValueParameters.DEFAULT,
                BehaviourRates.DEFAULT,
                DEFAULT_DIRT);
    }

    /** The same population from another seed. */
    public PopulationConfig withSeed(long other) {
        return new PopulationConfig(
                other, customers, start, end, zone, currency, purchases, value, rates, dirt);
    }

    /** The same population in another place; amounts keep their numbers. */
    public PopulationConfig withPlace(ZoneId otherZone, Currency otherCurrency) {
        return new PopulationConfig(
                seed,
                customers,
                start,
                end,
                otherZone,
                otherCurrency,
                purchases,
                value,
                rates,
                dirt);
    }

    /** The same population that buys and spends otherwise. */
    public PopulationConfig withParameters(
            PurchaseParameters otherPurchases, ValueParameters otherValue) {
        return new PopulationConfig(
                seed,
                customers,
                start,
                end,
                zone,
                currency,
                otherPurchases,
                otherValue,
                rates,
                dirt);
    }

    /** The same population that otherwise behaves differently. */
    public PopulationConfig withRates(BehaviourRates other) {
        return new PopulationConfig(
                seed, customers, start, end, zone, currency, purchases, value, other, dirt);
    }

    /** The same events with another share of dirt: those that are not dirty stay as they are. */
    public PopulationConfig withDirt(double other) {
        return new PopulationConfig(
                seed, customers, start, end, zone, currency, purchases, value, rates, other);
    }
}
