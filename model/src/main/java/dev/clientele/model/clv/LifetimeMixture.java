package dev.clientele.model.clv;

/**
 * Purchases within a horizon under Pareto/NBD, of a customer who is alive now: the mean of {@link
 * NegativeBinomial} over how much of the horizon the customer lives.
 *
 * <p>With S(u) = (1 + u/dropout)^-s, the chance to live longer than u, and q_n(u) the chance of n
 * purchases by u,
 *
 * <pre>P(n) = S(t) q_n(t) + integral over u in 0..t of q_n(u) (-dS(u)),</pre>
 *
 * by Gauss-Legendre quadrature in w = sqrt(ln(1 + u / min(purchase, dropout))): the logarithm
 * leaves no singularity near, and the root makes the peaks of all q_n about equally wide, like the
 * fall of S. Panels are as short as these ask for. The weights are scaled to the chance 1 - S(t)
 * that they stand for.
 *
 * @param shape r + x
 * @param purchase alpha + T
 * @param s shape of the rate of dropping out
 * @param dropout beta + T
 * @param horizon t
 */
record LifetimeMixture(double shape, double purchase, double s, double dropout, double horizon) {

    /** Past this many powers of e nobody is left. */
    private static final double LONGEST_EXPONENT = 45;

    private static final double WIDTHS_OF_A_PANEL = 3;
    private static final int MOST_PANELS = 256;

    /** Chances of 0, 1, 2, ... purchases and, last, of more. */
    double[] chances() {
        NegativeBinomial whole =
                new NegativeBinomial(shape, horizon / purchase, PurchaseCounts.MOST);
        int highest = whole.beyond() > 0 ? PurchaseCounts.MOST : whole.highest();
        double[] sums = new double[highest + 2];
        double exponent = s * StrictMath.log1p(horizon / dropout);
        add(whole, StrictMath.exp(-exponent), sums);
        if (exponent > 0) {
            addShorterLives(-StrictMath.expm1(-exponent), sums);
        }
        return sums;
    }

    private void addShorterLives(double chance, double[] sums) {
        double unit = Math.min(purchase, dropout);
        double longest = Math.min(horizon, dropout * StrictMath.expm1(LONGEST_EXPONENT / s));
        double range = Math.sqrt(StrictMath.log1p(longest / unit));
        int panels = panels(range);
        double half = range / panels / 2;
        double[] times = new double[panels * GaussLegendre.POINTS];
        double[] weights = new double[times.length];
        double total = 0;
        for (int i = 0; i < times.length; i++) {
            int point = i % GaussLegendre.POINTS;
            double w = half * (2 * (i / GaussLegendre.POINTS) + 1 + GaussLegendre.node(point));
            times[i] = unit * StrictMath.expm1(w * w);
            double fall = StrictMath.exp(-(s + 1) * StrictMath.log1p(times[i] / dropout));
            weights[i] = GaussLegendre.weight(point) * w * (unit + times[i]) * fall;
            total += weights[i];
        }
        for (int i = 0; i < times.length; i++) {
            double time = times[i] / purchase;
            NegativeBinomial part = new NegativeBinomial(shape, time, PurchaseCounts.MOST);
            add(part, chance * weights[i] / total, sums);
        }
    }

    private int panels(double range) {
        double needed = range * (range + Math.sqrt(shape) + Math.sqrt(s)) / WIDTHS_OF_A_PANEL;
        return (int) Math.min(MOST_PANELS, 1 + needed);
    }

    private static void add(NegativeBinomial counts, double weight, double[] sums) {
        int highest = Math.min(counts.highest(), sums.length - 2);
        for (int n = 0; n <= highest; n++) {
            sums[n] += weight * counts.chance(n);
        }
        sums[sums.length - 1] += weight * counts.beyond();
    }
}
