package dev.clientele.functions.calibration.likelihood;

/**
 * BG/NBD (Fader, Hardie and Lee 2005, eq. (6)) and MBG/NBD (Batislam, Denizel and Filiztekin 2007):
 * NBD, and after each purchase the customer drops out with a chance that is Beta(a, b); in BG/NBD
 * after each but the first.
 *
 * <p>With n the purchases after which the customer could have dropped out, the likelihood of a
 * customer is that of {@link NbdLikelihood} times B(a, b+n) / B(a, b) times 1 + e^L, where L is the
 * log-odds of being dead,
 *
 * <pre>L = ln a - ln(b+n-1) + (r+x) log1p((T - t_x) / (α + t_x)),  minus infinity at n = 0.</pre>
 *
 * The betas are a product of 1 / (1 + a / (b+j)) over j &lt; n, which keeps its digits on the way
 * to a = 0 and b = infinity, where fits go that the data don't identify.
 */
public final class GeometricDropoutLikelihood implements LogLikelihood {

    private final Sample sample;
    private final NbdLikelihood nbd;

    /** 1 if the first purchase is an occasion to drop out too, else 0. */
    private final int first;

    private GeometricDropoutLikelihood(Sample sample, int first) {
        this.sample = sample;
        this.nbd = new NbdLikelihood(sample);
        this.first = first;
    }

    /** BG/NBD; parameters r, alpha, a, b. */
    public static GeometricDropoutLikelihood bgNbd(Sample sample) {
        return new GeometricDropoutLikelihood(sample, 0);
    }

    /** MBG/NBD; parameters r, alpha, a, b. */
    public static GeometricDropoutLikelihood mbgNbd(Sample sample) {
        return new GeometricDropoutLikelihood(sample, 1);
    }

    @Override
    public int parameters() {
        return 4;
    }

    @Override
    public double at(double[] logParameters, double[] gradient) {
        double sum = nbd.at(logParameters, gradient);
        double a = StrictMath.exp(logParameters[2]);
        double b = StrictMath.exp(logParameters[3]);
        gradient[2] = 0;
        gradient[3] = 0;
        sum += addSurvivals(a, b, gradient);
        for (Observation observation : sample.observations()) {
            if (observation.x() + first > 0) {
                sum += addLastOccasion(observation, logParameters, gradient);
            }
        }
        return sum;
    }

    private double addSurvivals(double a, double b, double[] gradient) {
        double sum = 0;
        for (int j = 0; j < sample.mostRepeats() + first; j++) {
            double customers = j < first ? sample.customers() : sample.customersBeyond(j - first);
            double survivals = b + j;
            double chance = a / (a + survivals);
            sum -= customers * StrictMath.log1p(a / survivals);
            gradient[2] -= customers * chance;
            gradient[3] += customers * chance * (b / survivals);
        }
        return sum;
    }

    /** The customer is alive, or dropped out at the last occasion. */
    private double addLastOccasion(
            Observation observation, double[] logParameters, double[] gradient) {
        double alpha = StrictMath.exp(logParameters[1]);
        double b = StrictMath.exp(logParameters[3]);
        double shape = StrictMath.exp(logParameters[0]) + observation.x();
        double survivals = b + (observation.x() + first - 1);
        double then = alpha + observation.recency();
        double silence = observation.age() - observation.recency();
        double log = StrictMath.log1p(silence / then);
        double logOdds = logParameters[2] - StrictMath.log(survivals) + shape * log;
        double dead = observation.weight() * Logistic.of(logOdds);
        gradient[0] += dead * (shape - observation.x()) * log;
        gradient[1] -= dead * shape * (silence / then) * (alpha / (alpha + observation.age()));
        gradient[2] += dead;
        gradient[3] -= dead * b / survivals;
        return observation.weight() * Logistic.softplus(logOdds);
    }
}
