package dev.clientele.model.clv;

/**
 * What all purchases of a customer within a horizon come to: nothing with the chance of no
 * purchase, and for n purchases, as values are Gamma(p, nu) and nu is Gamma(b, scale), {@code
 * scale} times a {@link BetaPrime} of shapes p n and b.
 *
 * <p>Spending is spread over more than decades, so all is computed in the logarithm y of spending
 * over scale. Purchase numbers whose part of the distribution is negligible at a point are left
 * out: from the one whose mean is there, up and down. Not for several threads at once.
 */
public final class SpendDistribution {

    private static final double NEGLIGIBLE = 1e-11;

    private final PurchaseCounts counts;
    private final double p;
    private final double b;
    private final double scale;

    private final int highest;
    private final BetaPrime[] parts;

    /** The chance of at most so many purchases, and at least one. */
    private final double[] chancesUpTo;

    /**
     * @param counts how many purchases
     * @param p shape of the value of one purchase, over 0
     * @param b shape of nu as known of this customer, over 0
     * @param scale of nu as known of this customer, over 0, in units of value
     */
    SpendDistribution(PurchaseCounts counts, double p, double b, double scale) {
        this.counts = counts;
        this.p = p;
        this.b = b;
        this.scale = scale;
        this.highest = highestThatMatters(counts);
        this.parts = new BetaPrime[highest + 1];
        this.chancesUpTo = new double[highest + 1];
        for (int n = 1; n <= highest; n++) {
            chancesUpTo[n] = chancesUpTo[n - 1] + counts.chance(n);
        }
    }

    private static int highestThatMatters(PurchaseCounts counts) {
        double rest = 0;
        int n = counts.highest();
        for (; n > 0; n--) {
            rest += counts.chance(n);
            if (rest > NEGLIGIBLE) {
                break;
            }
        }
        return n;
    }

    /**
     * The amount that is not exceeded with a given chance.
     *
     * @param chance 0 to 1
     * @return in units of value, at least 0, to 1e-9 relative between the chances .01 and .99
     * @throws IllegalArgumentException if it isn't a chance
     */
    public double quantile(double chance) {
        return scale * standardQuantile(chance);
    }

    /** The same in units of the scale: of that it does not depend. */
    double standardQuantile(double chance) {
        Requirements.chance("chance", chance);
        double target = chance - counts.chance(0);
        double some = chancesUpTo[highest];
        if (target <= 0 || some == 0) {
            return 0;
        }
        double share = Math.min(target / some, 1 - NEGLIGIBLE);
        LogOddsRoot root = new LogOddsRoot(share);
        return StrictMath.exp(root.from(guess(share), this::sidesAt));
    }

    /** A logistic distribution with the moments of y, roughly. */
    private double guess(double share) {
        double mean = 0;
        double square = 0;
        for (int n = 1; n <= highest; n++) {
            mean += n * counts.chance(n);
            square += (double) n * n * counts.chance(n);
        }
        mean /= chancesUpTo[highest];
        double spread = StrictMath.log(square / chancesUpTo[highest] / mean / mean);
        double shape = p * mean;
        double center = logMean(shape) - logMean(b) - spread / 2;
        double deviation = Math.sqrt(spread + logVariance(shape) + logVariance(b));
        return center + 0.55 * deviation * StrictMath.log(share / (1 - share));
    }

    /** About the mean of the logarithm of Gamma(shape, 1). */
    private static double logMean(double shape) {
        return StrictMath.log(shape + 0.5) - 1 / shape;
    }

    /** About its variance. */
    private static double logVariance(double shape) {
        return 1 / (shape + 0.5) + 1 / (shape * shape);
    }

    /** Both sides of a point, given at least one purchase, and how they change. */
    private LogOddsRoot.Sides sidesAt(double y) {
        BetaPrime.Point point = BetaPrime.Point.ofLog(y);
        Sums sums = new Sums(point);
        double atMean = b / p * point.share() / point.rest();
        int middle = (int) Math.max(1, Math.min(highest, atMean));
        for (int n = middle; n <= highest; n++) {
            double rest = chancesUpTo[highest] - chancesUpTo[n];
            if (sums.add(n) * rest <= NEGLIGIBLE * chancesUpTo[highest]) {
                sums.upper += rest;
                break;
            }
        }
        for (int n = middle - 1; n > 0; n--) {
            if ((1 - sums.add(n)) * chancesUpTo[n - 1] <= NEGLIGIBLE * chancesUpTo[highest]) {
                sums.lower += chancesUpTo[n - 1];
                break;
            }
        }
        return sums.shares();
    }

    private BetaPrime part(int n) {
        if (parts[n] == null) {
            parts[n] = BetaPrime.of(p * n, b);
        }
        return parts[n];
    }

    /** Adds up the parts at one point. */
    private final class Sums {

        private final BetaPrime.Point point;
        private double lower;
        private double upper;
        private double slope;
        private double bend;

        private Sums(BetaPrime.Point point) {
            this.point = point;
        }

        /** Adds n purchases; returns the chance that they come to less than here. */
        private double add(int n) {
            BetaPrime part = part(n);
            double chance = counts.chance(n);
            double density = part.density(point);
            slope += chance * density;
            bend += chance * density * (part.a() * point.rest() - part.b() * point.share());
            if (part.isBelowMean(point)) {
                double less = Math.min(1, part.lower(point, density));
                lower += chance * less;
                upper += chance * (1 - less);
                return less;
            }
            double more = Math.min(1, part.upper(point, density));
            lower += chance * (1 - more);
            upper += chance * more;
            return 1 - more;
        }

        private LogOddsRoot.Sides shares() {
            double all = lower + upper;
            return new LogOddsRoot.Sides(lower / all, upper / all, slope / all, bend / all);
        }
    }
}
