package dev.clientele.functions.calibration;

import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.clv.PurchaseModel;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The chance of 0, 1, 2, ... repeat purchases of a new customer within some time: the NBD of the
 * purchase rate, cut short by dropout (of BG/NBD eq. (8) of Fader, Hardie and Lee 2005).
 */
final class RepeatDistribution {

    /** Exact to rounding for all but extreme lifetimes, and a chart needs three digits. */
    private static final GaussIntegrator LIFETIMES =
            new GaussIntegratorFactory().legendre(64, 0, 1);

    private RepeatDistribution() {}

    /**
     * The chances of 0 to {@code most - 1} repeats.
     *
     * @param model one of the three of the models file
     * @param age time since the first purchase, at least 0
     * @param most how many chances
     */
    static double[] chances(PurchaseModel model, double age, int most) {
        if (model instanceof BgNbd m) {
            return geometric(nbd(m.r(), m.alpha(), age, most), m.a(), m.b(), 0);
        }
        if (model instanceof MbgNbd m) {
            return geometric(nbd(m.r(), m.alpha(), age, most), m.a(), m.b(), 1);
        }
        if (model instanceof ParetoNbd m) {
            return pareto(m, age, most);
        }
        throw new IllegalArgumentException("No distribution of repeats is known for " + model);
    }

    /** Purchases by {@code time} if nobody drops out. */
    private static double[] nbd(double r, double alpha, double time, int most) {
        double[] chances = new double[most];
        double term = StrictMath.exp(-r * StrictMath.log1p(time / alpha));
        for (int x = 0; x < most; x++) {
            chances[x] = term;
            term *= (r + x) / (x + 1) * (time / (alpha + time));
        }
        return chances;
    }

    /** So many purchases and still there, or dropped out at the last and would have made more. */
    private static double[] geometric(double[] nbd, double a, double b, int first) {
        double[] chances = new double[nbd.length];
        double survived = 1;
        double leftBefore = 0;
        if (first == 1) {
            leftBefore = a / (a + b);
            survived = b / (a + b);
        }
        double atLeast = 1;
        for (int x = 0; x < nbd.length; x++) {
            chances[x] = survived * nbd[x] + leftBefore * atLeast;
            atLeast -= nbd[x];
            double survivals = b + x + first;
            leftBefore = survived * a / (a + survivals);
            survived *= survivals / (a + survivals);
        }
        return chances;
    }

    /** The mean over the time at which the lifetime ends, or {@code age} if that is sooner. */
    private static double[] pareto(ParetoNbd model, double age, int most) {
        double logAlive = -model.s() * StrictMath.log1p(age / model.beta());
        double[] chances = nbd(model.r(), model.alpha(), age, most);
        for (int x = 0; x < most; x++) {
            chances[x] *= StrictMath.exp(logAlive);
        }
        double dead = -StrictMath.expm1(logAlive);
        for (int i = 0; i < LIFETIMES.getNumberOfPoints(); i++) {
            double log = StrictMath.log1p(-dead * LIFETIMES.getPoint(i));
            double lifetime = model.beta() * StrictMath.expm1(-log / model.s());
            double[] until = nbd(model.r(), model.alpha(), lifetime, most);
            for (int x = 0; x < most; x++) {
                chances[x] += dead * LIFETIMES.getWeight(i) * until[x];
            }
        }
        return chances;
    }
}
