package dev.clientele.model.clv;

/**
 * What BG/NBD and MBG/NBD have in common: purchases at a gamma distributed rate, and after each of
 * them the customer drops out with a beta distributed chance. They differ only in whether the first
 * purchase is such an occasion too.
 */
interface GeometricDropout extends LatentAttrition {

    /** Shape of the purchase rate. */
    double r();

    /** Scale of the purchase rate, a time. */
    double alpha();

    /** First shape of the dropout chance. */
    double a();

    /** Second shape of the dropout chance of a customer who is alive after {@code x} repeats. */
    double survivals(double x);

    /** Odds of having dropped out just after the last purchase, before any silence is seen. */
    double dropoutOdds(double x);

    @Override
    default double pAlive(double x, double recency, double age) {
        return 1 / (1 + StrictMath.exp(deadLogOdds(x, recency, age)));
    }

    @Override
    default double expectedWhileAlive(double x, double age, Horizons horizons) {
        return new AlivePurchases(r() + x, alpha() + age, a(), survivals(x)).expected(horizons);
    }

    @Override
    default double noPurchase(double x, double recency, double age, double horizon) {
        Requirements.notNegative("horizon", horizon);
        double logOdds = deadLogOdds(x, recency, age);
        double dead = 1 / (1 + StrictMath.exp(-logOdds));
        double alive = 1 / (1 + StrictMath.exp(logOdds));
        double waits = StrictMath.exp(-(r() + x) * StrictMath.log1p(horizon / (alpha() + age)));
        return Math.min(1, dead + alive * waits);
    }

    /**
     * Rate and dropout of a customer who is alive are independent, and dropout follows a purchase:
     * with Q the tail of {@link NegativeBinomial} and S_n the chance to survive n purchases, {@code
     * P(N >= n | alive) = S_{n-1} Q_n}. The difference of two of these is a sum of positive terms,
     * {@code S_{n-1} (q_n + Q_{n+1} a / (a + b' + n - 1))}: n purchases and no time for more, or
     * dropout after the nth.
     */
    @Override
    default PurchaseCounts distribution(double x, double recency, double age, double horizon) {
        double none = noPurchase(x, recency, age, horizon);
        double alive = pAlive(x, recency, age);
        NegativeBinomial undisturbed =
                new NegativeBinomial(r() + x, horizon / (alpha() + age), PurchaseCounts.MOST);
        int highest = undisturbed.highest();
        double[] chances = new double[highest + 1];
        double more = undisturbed.beyond();
        for (int n = highest; n > 0; n--) {
            double dropsOut = a() / (a() + survivals(x) + (n - 1));
            chances[n] = undisturbed.chance(n) + more * dropsOut;
            more += undisturbed.chance(n);
        }
        double survives = alive;
        for (int n = 1; n <= highest; n++) {
            chances[n] *= survives;
            survives *= (survivals(x) + (n - 1)) / (a() + survivals(x) + (n - 1));
        }
        chances[0] = none;
        return new PurchaseCounts(chances, survives * undisturbed.beyond());
    }

    /** Log-odds of being dead; minus infinity where the model calls it impossible. */
    private double deadLogOdds(double x, double recency, double age) {
        Requirements.history(x, recency, age);
        double silence = StrictMath.log1p((age - recency) / (alpha() + recency));
        return StrictMath.log(dropoutOdds(x)) + (r() + x) * silence;
    }
}
