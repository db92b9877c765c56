package dev.clientele.model.clv;

/**
 * MBG/NBD (Batislam, Denizel and Filiztekin, Empirical validation and comparison of models for
 * customer base analysis, International Journal of Research in Marketing 24(3), 2007): as {@link
 * BgNbd}, but a customer may also drop out after the very first purchase, so that nobody is alive
 * for sure.
 *
 * <p>In the formulas of {@link BgNbd} one more chance to drop out has been survived: b becomes b +
 * 1. Errors, relative, measured against 60-digit arithmetic (412 customers of one fit, and 592 of
 * random fits): E[Y(t)] 2.1e-14, P(alive) 7.1e-15, both 1.8e-13 where P(alive) is under 1e-10; no
 * purchase 1.1e-15.
 *
 * @param r shape of the purchase rate, over 0
 * @param alpha scale of the purchase rate, over 0, a time in the unit of all times asked
 * @param a first shape of the dropout chance, over 0
 * @param b second shape of the dropout chance, over 0
 */
public record MbgNbd(double r, double alpha, double a, double b) implements GeometricDropout {

    /**
     * @throws IllegalArgumentException if a parameter is not finite or not over 0
     */
    public MbgNbd {
        Requirements.positive("r", r);
        Requirements.positive("alpha", alpha);
        Requirements.positive("a", a);
        Requirements.positive("b", b);
    }

    @Override
    public double survivals(double x) {
        return b + x + 1;
    }

    @Override
    public double dropoutOdds(double x) {
        return a / (b + x);
    }
}
