package dev.clientele.functions.calibration.likelihood;

import dev.clientele.functions.calibration.likelihood.Sample.Cohort;

/**
 * Pareto/NBD (Schmittlein, Morrison and Colombo 1987): NBD, and independently a lifetime that ends
 * at rate Gamma(s, beta).
 *
 * <p>The likelihood of a customer is that of {@link NbdLikelihood} times (β / (β+T))^s, the chance
 * to be alive, times 1 + J, where J are the odds of being dead ({@link DeathOdds}). The closed
 * forms with 2F1 (Fader and Hardie, A Note on Deriving the Pareto/NBD Model and Related
 * Expressions, 2005) are that same integral as a difference of two infinite ones.
 */
public final class ParetoNbdLikelihood implements LogLikelihood {

    private final Sample sample;
    private final NbdLikelihood nbd;

    /** The likelihood of these customers; parameters r, alpha, s, beta. */
    public ParetoNbdLikelihood(Sample sample) {
        this.sample = sample;
        this.nbd = new NbdLikelihood(sample);
    }

    @Override
    public int parameters() {
        return 4;
    }

    @Override
    public double at(double[] logParameters, double[] gradient) {
        double sum = nbd.at(logParameters, gradient);
        DeathOdds odds = new DeathOdds(logParameters);
        gradient[2] = 0;
        gradient[3] = 0;
        sum += addAlive(odds.s(), odds.beta(), gradient);
        for (Observation observation : sample.observations()) {
            if (observation.recency() < observation.age()) {
                sum += addDead(observation, odds, gradient);
            }
        }
        return sum;
    }

    private double addAlive(double s, double beta, double[] gradient) {
        double sum = 0;
        for (Cohort cohort : sample.cohorts()) {
            double alive = -cohort.customers() * s * StrictMath.log1p(cohort.age() / beta);
            sum += alive;
            gradient[2] += alive;
            gradient[3] += cohort.customers() * s * cohort.age() / (beta + cohort.age());
        }
        return sum;
    }

    private static double addDead(Observation observation, DeathOdds odds, double[] gradient) {
        odds.integrate(observation);
        double dead = observation.weight() * Logistic.of(odds.logOdds());
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += dead * odds.derivative(i);
        }
        return observation.weight() * Logistic.softplus(odds.logOdds());
    }
}
