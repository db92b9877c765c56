package dev.clientele.functions.judge;

/**
 * How low a share can really be, of which only some cases were seen: the lower end of the interval
 * of E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal
 * of the American Statistical Association 22 (1927), one-sided.
 */
final class WilsonBound {

    /** The share is below the bound in one case of ten. */
    static final double CONFIDENCE = 0.9;

    /** The 90 % point of the normal distribution. */
    private static final double Z = 1.2815515655446004;

    private WilsonBound() {}

    /**
     * The lower bound of a share.
     *
     * @param part cases in which it was so, 0 to {@code all}
     * @param all cases, at least 1
     * @return 0 to 1, below the share that was seen
     */
    static double of(long part, long all) {
        double seen = (double) part / all;
        double square = Z * Z / all;
        double spread = Z * Math.sqrt((seen * (1 - seen) + square / 4) / all);
        return Math.max(0, (seen + square / 2 - spread) / (1 + square));
    }
}
