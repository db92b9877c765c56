package dev.clientele.model.clv;

/**
 * Pareto/NBD (Schmittlein, Morrison and Colombo, Counting Your Customers: Who Are They and What
 * Will They Do Next?, Management Science 33(1), 1987): purchases at rate Gamma(r, alpha), and
 * independently a lifetime that ends at rate Gamma(s, beta).
 *
 * <p>All is written with K, the chance that a customer who is alive never buys again ({@link
 * #neverAgain}): the A_1 and A_2 of the likelihood (eq. (2) of Fader and Hardie, Deriving the
 * Conditional PMF of the Pareto/NBD Model, 2014) without their powers of large numbers.
 *
 * <p>Errors, relative, measured against 60-digit arithmetic (415 customers of one fit, and 556 of
 * random fits from 1e-7 to 1e4): P(alive) and E[Y(t)] 9.4e-15, both 7.4e-14 where P(alive) is under
 * 1e-10; no purchase 1.4e-15.
 *
 * @param r shape of the purchase rate, over 0
 * @param alpha scale of the purchase rate, over 0, a time in the unit of all times asked
 * @param s shape of the rate of dropping out, over 0
 * @param beta scale of the rate of dropping out, over 0, a time as alpha
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements LatentAttrition {

    /** Above this the series needs hundreds of terms and the integral is faster. */
    private static final double LARGEST_SERIES_ARGUMENT = 0.95;

    private static final double NEGLIGIBLE = 0x1p-56;

    /**
     * @throws IllegalArgumentException if a parameter is not finite or not over 0
     */
    public ParetoNbd {
        Requirements.positive("r", r);
        Requirements.positive("alpha", alpha);
        Requirements.positive("s", s);
        Requirements.positive("beta", beta);
    }

    @Override
    public double pAlive(double x, double recency, double age) {
        Requirements.history(x, recency, age);
        double silent = silentSinceLast(x, recency, age);
        return Math.min(1, 1 / (silent + 1 - neverAgain(x, age)));
    }

    @Override
    public double expectedWhileAlive(double x, double age, Horizons horizons) {
        double time = 0;
        for (int i = 0; i < horizons.count(); i++) {
            time += horizons.weight(i) * timeAlive(horizons.length(i), beta + age);
        }
        return (r + x) / (alpha + age) * time;
    }

    @Override
    public double noPurchase(double x, double recency, double age, double horizon) {
        Requirements.history(x, recency, age);
        Requirements.notNegative("horizon", horizon);
        double silent = silentSinceLast(x, recency, age);
        if (Double.isInfinite(silent)) {
            return 1;
        }
        double waits =
                StrictMath.exp(-logSurvival(x, age, horizon)) * (1 - neverAgain(x, age + horizon));
        return Math.min(1, (silent + waits) / (silent + 1 - neverAgain(x, age)));
    }

    @Override
    public PurchaseCounts distribution(double x, double recency, double age, double horizon) {
        double none = noPurchase(x, recency, age, horizon);
        double alive = pAlive(x, recency, age);
        double[] whileAlive =
                new LifetimeMixture(r + x, alpha + age, s, beta + age, horizon).chances();
        double[] chances = new double[whileAlive.length - 1];
        for (int n = 1; n < chances.length; n++) {
            chances[n] = alive * whileAlive[n];
        }
        chances[0] = none;
        return new PurchaseCounts(chances, alive * whileAlive[chances.length]);
    }

    /**
     * K at the last purchase over the likelihood of neither buying nor dropping out since; 1 + the
     * odds of being dead is this + 1 - K(age). Infinite where P(alive) is below the range of
     * doubles.
     */
    private double silentSinceLast(double x, double recency, double age) {
        double likelihood = logSurvival(x, recency, age - recency);
        return StrictMath.exp(likelihood + StrictMath.log(neverAgain(x, recency)));
    }

    /**
     * Minus the log of the chance to neither buy nor drop out within {@code time} of {@code at}.
     */
    private double logSurvival(double x, double at, double time) {
        return (r + x) * StrictMath.log1p(time / (alpha + at))
                + s * StrictMath.log1p(time / (beta + at));
    }

    /** Expected time alive within {@code horizon}: the mean of (1 - e^-mu t) / mu. */
    private double timeAlive(double horizon, double scale) {
        double log = StrictMath.log1p(horizon / scale);
        double power = s - 1;
        return power == 0 ? scale * log : scale * -StrictMath.expm1(-power * log) / power;
    }

    /**
     * K: the chance of dropping out before the next purchase, of a customer alive at {@code at}.
     *
     * <p>With n = r + x, A = alpha + at, B = beta + at it is the integral of s (1 + t/A)^-n (1 +
     * t/B)^-(s+1) / B over t, that is s/(n+s) 2F1(1, n; n+s+1; 1 - B/A) = s/(n+s) A/B 2F1(1, s+1;
     * n+s+1; 1 - A/B). One of the two has an argument in [0, 1) and only positive terms.
     */
    private double neverAgain(double x, double at) {
        double shape = r + x;
        double purchase = alpha + at;
        double dropout = beta + at;
        if (purchase >= dropout) {
            double argument = (alpha - beta) / purchase;
            return argument <= LARGEST_SERIES_ARGUMENT
                    ? s / (shape + s) * series(shape, shape + s + 1, argument)
                    : byQuadrature(shape, s + 1, purchase, dropout) * purchase / dropout;
        }
        double argument = (beta - alpha) / dropout;
        return argument <= LARGEST_SERIES_ARGUMENT
                ? s / (shape + s) * purchase / dropout * series(s + 1, shape + s + 1, argument)
                : byQuadrature(shape, shape, dropout, purchase);
    }

    /** 2F1(1, b; c; z) for 0 &lt; b &lt; c and 0 &lt;= z &lt; 1. */
    private static double series(double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int k = 0; term > NEGLIGIBLE * (1 - z) * sum; k++) {
            term *= (b + k) / (c + k) * z;
            sum += term;
        }
        return sum;
    }

    /** s/(n+s) 2F1(1, power; n+s+1; 1 - larger/smaller), by Euler's integral. */
    private double byQuadrature(double shape, double power, double larger, double smaller) {
        double excess = (larger - smaller) / smaller;
        return s
                / (shape + s)
                * BetaMean.of(
                        1, shape + s, q -> StrictMath.exp(-power * StrictMath.log1p(excess * q)));
    }
}
