package dev.clientele.model.clv;

/**
 * The logarithm of the beta function, by Stirling's series for arguments of at least 10, to which
 * smaller ones are brought by {@code B(a, b) = B(a + 1, b) (a + b) / a}.
 *
 * <p>The large parts of the three log-gammas are taken together before they are computed, so that a
 * small and a huge argument do not cancel: with s = a + b,
 *
 * <pre>ln B = a ln(a/s) + b ln(b/s) + ln(2 pi s/(a b))/2 + D(a) + D(b) - D(s)</pre>
 *
 * where D is what Stirling's formula lacks. Absolute error: 1e-14 (1 + |ln B|).
 */
final class LogBeta {

    private static final double LEAST_FOR_STIRLING = 10;
    private static final double LOG_OF_TWO_PI = 1.8378770664093453;

    /** B_2k / (2k (2k - 1)), k = 1, 2, ... (DLMF 5.11.1). */
    private static final double[] STIRLING = {
        1 / 12.,
        -1 / 360.,
        1 / 1260.,
        -1 / 1680.,
        1 / 1188.,
        -691 / 360360.,
        1 / 156.,
        -3617 / 122400.
    };

    private LogBeta() {}

    /**
     * ln B(a, b).
     *
     * @param a over 0
     * @param b over 0
     */
    static double of(double a, double b) {
        double smaller = Math.min(a, b);
        double larger = Math.max(a, b);
        double factor = 1;
        for (; smaller < LEAST_FOR_STIRLING; smaller++) {
            factor *= (smaller + larger) / smaller;
        }
        for (; larger < LEAST_FOR_STIRLING; larger++) {
            factor *= (smaller + larger) / larger;
        }
        double large = ofLarge(Math.min(smaller, larger), Math.max(smaller, larger));
        return factor == 1 ? large : large + StrictMath.log(factor);
    }

    private static double ofLarge(double smaller, double larger) {
        double sum = smaller + larger;
        return smaller * StrictMath.log(smaller / sum)
                - larger * StrictMath.log1p(smaller / larger)
                + (LOG_OF_TWO_PI + StrictMath.log(sum / smaller / larger)) / 2
                + (correction(smaller) + correction(larger) - correction(sum));
    }

    private static double correction(double argument) {
        double inverse = 1 / argument;
        double square = inverse * inverse;
        double sum = 0;
        for (int k = STIRLING.length - 1; k >= 0; k--) {
            sum = sum * square + STIRLING[k];
        }
        return sum * inverse;
    }
}
