package dev.clientele.benchmarks.workload;

import java.time.Duration;
import java.time.Instant;

/**
 * What a workload is made from; the same settings give the same bytes.
 *
 * @param skew how events are spread over the customers
 * @param mix how often each type occurs; of no matter for a population
 * @param customers how many there are; of a population, how many join over the history
 * @param events about how many events they have together
 * @param days the length of the history
 * @param seed of all randomness
 * @param dirt share of events that come twice, late or with a broken copy, a third of it each
 * @param partitions over how many files the customers are spread
 */
public record WorkloadSettings(
        Skew skew,
        EventMix mix,
        int customers,
        long events,
        int days,
        long seed,
        double dirt,
        int partitions) {

    /** Fourteen months: windows of a year fill and roll, and timers fire. */
    public static final int DEFAULT_DAYS = 425;

    /** Any fixed end in the past, so that no event is ahead of anybody's clock. */
    public static final Instant END = Instant.parse("2025-01-01T00:00:00Z");

    /** How much later than its time an event arrives at most. */
    public static final Duration LONGEST_DELAY = Duration.ofDays(3);

    /** Refuses sizes below 1. */
    public WorkloadSettings {
        require(customers >= 1, "customers must be at least 1");
        require(events >= 1, "events must be at least 1");
        require(days >= 1, "days must be at least 1");
        require(partitions >= 1, "partitions must be at least 1");
    }

    /**
     * Settings of a uniform workload with the usual types of events.
     *
     * @param customers how many there are
     * @param events about how many events they have together
     * @param days the length of the history
     * @param seed of all randomness
     * @param dirt share of events that come twice, late or with a broken copy
     * @param partitions over how many files the customers are spread
     */
    public WorkloadSettings(
            int customers, long events, int days, long seed, double dirt, int partitions) {
        this(Skew.UNIFORM, EventMix.DEFAULT, customers, events, days, seed, dirt, partitions);
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }
}
