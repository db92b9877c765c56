package dev.clientele.model.clv;

/**
 * The beta prime distribution: of G/H, where G is Gamma(a, 1) and H Gamma(b, 1). Its distribution
 * function at t is the regularised incomplete beta function I_u(a, b), u = t / (1 + t).
 *
 * <p>I is its density times a continued fraction (Didonato and Morris, Significant digit
 * computation of the incomplete beta function ratios, ACM TOMS 18(3), 1992, eq. 9), taken of the
 * side that the mean is farther from, where it converges within some ten terms, or about the root
 * of a + b of them near the mean of large shapes.
 *
 * <p>Error of the smaller of I and 1 - I, relative to it: 2e-13, and beyond a + b = 1,000 up to
 * 2e-16 (a + b), which is what an argument's last digit is worth there.
 *
 * @param a first shape, over 0
 * @param b second shape, over 0
 * @param logBeta ln B(a, b)
 */
record BetaPrime(double a, double b, double logBeta) {

    private static final double NEGLIGIBLE = 0x1p-51;
    private static final int MOST_TERMS = 100_000;

    static BetaPrime of(double a, double b) {
        return new BetaPrime(a, b, LogBeta.of(a, b));
    }

    /** The density of ln t at {@code point}: t times that of t. */
    double density(Point point) {
        return StrictMath.exp(a * point.logShare() + b * point.logRest() - logBeta);
    }

    /** Whether {@code point} is where the lower side is the one to compute. */
    boolean isBelowMean(Point point) {
        return point.share() * (a + b + 2) < a + 1;
    }

    /** I, the chance of less; to be asked below the mean. */
    double lower(Point point, double density) {
        return density == 0 ? 0 : density / fraction(a, b, point.share(), point.rest());
    }

    /** 1 - I, the chance of more; to be asked above the mean. */
    double upper(Point point, double density) {
        return density == 0 ? 0 : density / fraction(b, a, point.rest(), point.share());
    }

    /** Lentz's algorithm: the terms of the fraction from the front. */
    private static double fraction(double a, double b, double u, double w) {
        double odds = a * w - b * u + 1;
        double value = a * odds / (a + 1);
        double front = value;
        double back = 0;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = 1 / (a + 2 * m - 1);
            double top = (a + m - 1) * (a + b + m - 1) * m * (b - m) * u * u * even * even;
            double bottom =
                    m + m * (b - m) * u * even + (a + m) * (odds + m * (1 + w)) / (a + 2 * m + 1);
            back = 1 / (bottom + top * back);
            front = bottom + top / front;
            double change = front * back;
            value *= change;
            if (Math.abs(change - 1) <= NEGLIGIBLE) {
                break;
            }
        }
        return value;
    }

    /**
     * A value t, as its shares u = t / (1 + t) and w = 1 - u and their logarithms, none of which
     * loses digits however small.
     */
    record Point(double share, double rest, double logShare, double logRest) {

        static Point ofLog(double logarithm) {
            double toZero = StrictMath.exp(-Math.abs(logarithm));
            double small = toZero / (1 + toZero);
            double large = 1 / (1 + toZero);
            double logLarge = -StrictMath.log1p(toZero);
            double logSmall = logLarge - Math.abs(logarithm);
            return logarithm < 0
                    ? new Point(small, large, logSmall, logLarge)
                    : new Point(large, small, logLarge, logSmall);
        }
    }
}
