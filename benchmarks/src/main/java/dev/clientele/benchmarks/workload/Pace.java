package dev.clientele.benchmarks.workload;

import dev.clientele.jobs.generate.BehaviourRates;
import dev.clientele.jobs.generate.EventGenerator;
import dev.clientele.jobs.generate.PopulationConfig;
import dev.clientele.jobs.generate.PurchaseParameters;
import dev.clientele.jobs.generate.ValueParameters;
import java.time.Duration;
import java.time.Instant;

/**
 * How busy a population has to be to have a number of events. Customers buy and browse more rarely
 * or more often, in proportion: what kinds of events there are stays as it is.
 */
final class Pace {

    private static final int SAMPLE = 500;
    private static final int STEPS = 6;

    private Pace() {}

    /** A population of about so many events, found with a small sample of it. */
    static PopulationConfig fitting(WorkloadSettings settings) {
        int sample = Math.min(SAMPLE, settings.customers());
        double wanted = (double) settings.events() / settings.customers() * sample;
        double pace = 1;
        for (int step = 0; step < STEPS; step++) {
            pace *= wanted / count(population(settings, sample, pace));
        }
        return population(settings, settings.customers(), pace);
    }

    /** A population as busy as it usually is. */
    static PopulationConfig usual(WorkloadSettings settings, int customers) {
        Instant end = WorkloadSettings.END;
        Instant start = end.minus(Duration.ofDays(settings.days()));
        return PopulationConfig.of(customers, start, end)
                .withSeed(settings.seed())
                .withDirt(settings.dirt());
    }

    private static long count(PopulationConfig population) {
        return new EventGenerator(population).streamUntil(population.end()).count();
    }

    private static PopulationConfig population(
            WorkloadSettings settings, int customers, double pace) {
        return usual(settings, customers)
                .withParameters(purchases(pace), ValueParameters.DEFAULT)
                .withRates(rates(pace));
    }

    private static PurchaseParameters purchases(double pace) {
        PurchaseParameters usual = PurchaseParameters.DEFAULT;
        return new PurchaseParameters(
                usual.model(), usual.r(), usual.alpha() / pace, usual.a(), usual.b());
    }

    private static BehaviourRates rates(double pace) {
        BehaviourRates usual = BehaviourRates.DEFAULT;
        return new BehaviourRates(
                usual.interactionsPerDay() * pace,
                usual.interactionsPerOrder(),
                usual.returnShare(),
                usual.earlyReturnShare(),
                usual.surveyShare(),
                usual.complaintShare(),
                usual.referralShare());
    }
}
