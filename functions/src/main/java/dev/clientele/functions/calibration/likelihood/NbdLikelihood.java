package dev.clientele.functions.calibration.likelihood;

import dev.clientele.functions.calibration.likelihood.Sample.Cohort;

/**
 * NBD: purchases at rate Gamma(r, alpha) and no dropout. The part that all purchase models share.
 *
 * <p>Of one customer it is lnΓ(r+x) - lnΓ(r) + r ln α - (r+x) ln(α+T). The gammas are a sum of
 * ln(r+j) over j &lt; x, of all customers one over j weighted with how many have more than j
 * repeats: no cancellation however large r, and no special functions. With r ln α - r ln(α+T) as
 * log1p, r and α may grow without bound together.
 */
public final class NbdLikelihood implements LogLikelihood {

    private final Sample sample;

    /** The likelihood of these customers. */
    public NbdLikelihood(Sample sample) {
        this.sample = sample;
    }

    @Override
    public int parameters() {
        return 2;
    }

    @Override
    public double at(double[] logParameters, double[] gradient) {
        double r = StrictMath.exp(logParameters[0]);
        double alpha = StrictMath.exp(logParameters[1]);
        double sum = 0;
        double byR = 0;
        double byAlpha = 0;
        for (int j = 0; j < sample.mostRepeats(); j++) {
            double customers = sample.customersBeyond(j);
            sum += customers * StrictMath.log(r + j);
            byR += customers / (r + j);
        }
        for (Cohort cohort : sample.cohorts()) {
            double now = alpha + cohort.age();
            double waiting = cohort.customers() * StrictMath.log1p(cohort.age() / alpha);
            sum -= r * waiting + cohort.repeats() * StrictMath.log(now);
            byR -= waiting;
            byAlpha += (r * cohort.customers() * cohort.age() / alpha - cohort.repeats()) / now;
        }
        gradient[0] = r * byR;
        gradient[1] = alpha * byAlpha;
        return sum;
    }
}
