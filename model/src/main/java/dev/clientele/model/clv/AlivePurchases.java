package dev.clientele.model.clv;

/**
 * Purchases to expect of a customer who is alive now, under geometric dropout: the factor that
 * P(alive) leaves of eq. (10) of Fader, Hardie and Lee (2005).
 *
 * <p>With purchase rate Gamma(shape, scale) and dropout chance p ~ Beta(a, b), all as of now, and z
 * = t / (scale + t),
 *
 * <pre>M(t) = E_p[(1 - (1 + p t/scale)^-shape) / p]
 *      = shape * integral over w in 0..z of (1-w)^(a-2) 2F1(a, a+b-shape-1; a+b; w) dw,</pre>
 *
 * the second by integrating the purchase rate over time and one Pfaff transformation. Its integrand
 * has no singular parameter, and for most customers only positive Taylor coefficients ({@link
 * RateSeries}), so it is summed term by term, all horizons at once. Where terms would cancel or be
 * too many, the first form is integrated instead ({@link BetaMean}).
 *
 * @param shape r + x
 * @param scale alpha + T
 * @param a first shape of the dropout chance
 * @param b its second shape, counting the dropouts survived
 */
record AlivePurchases(double shape, double scale, double a, double b) {

    /** Beyond z = 0.99 the series needs thousands of terms and the integral is faster. */
    private static final double LONGEST_OVER_SCALE = 99;

    /** What may cancel: four digits of sixteen. */
    private static final double LARGEST_LOSS = 1e4;

    private static final double NEGLIGIBLE = 0x1p-56;

    /** The weighted sum of M over the horizons, at least 0. */
    double expected(Horizons horizons) {
        double longest = horizons.longest() / scale;
        if (longest > LONGEST_OVER_SCALE) {
            return byQuadrature(horizons);
        }
        PowerSums sums = new PowerSums(scale, horizons);
        return isSummed(sums, longest) ? shape * sums.total(horizons) : byQuadrature(horizons);
    }

    /** Sums the series; false if the sum can't be trusted because its terms cancelled. */
    private boolean isSummed(PowerSums sums, double longest) {
        RateSeries series = new RateSeries(a, a + b - shape - 1, a + b);
        double enough = NEGLIGIBLE / (1 + longest);
        double sumOfBounds = 0;
        double bound;
        do {
            bound = series.coefficientBound() * sums.largestPower();
            sumOfBounds += bound;
            sums.add(series.coefficient());
            series.advance();
            // M / shape is at most t / scale, hence a sum of this size must have cancelled.
            if (!(sumOfBounds <= LARGEST_LOSS * longest)) {
                return longest == 0;
            }
        } while (bound > enough * sumOfBounds);
        return sumOfBounds <= LARGEST_LOSS * sums.largestSum();
    }

    private double byQuadrature(Horizons horizons) {
        double sum = 0;
        for (int i = 0; i < horizons.count(); i++) {
            sum += horizons.weight(i) * byQuadrature(horizons.length(i) / scale);
        }
        return sum;
    }

    private double byQuadrature(double time) {
        return shape * time * BetaMean.of(a, b, p -> shareOfRateKept(p * time));
    }

    /** (1 - (1 + y)^-shape) / (shape y): purchases by y over those without any dropout. */
    private double shareOfRateKept(double y) {
        double exponent = shape * StrictMath.log1p(y);
        return y == 0 ? 1 : -StrictMath.expm1(-exponent) / (shape * y);
    }
}
