package dev.clientele.model.clv;

/**
 * BG/NBD (Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing Science 24(2),
 * 2005): purchases at rate Gamma(r, alpha), and after each repeat purchase the customer drops out
 * with a chance that is Beta(a, b) over the customers. A customer without repeats is alive for
 * sure.
 *
 * <p>P(alive) is the likelihood ratio of eq. (7)'s two terms as a log-odds; E[Y(t)] is eq. (10) as
 * in {@link AlivePurchases}. Parameters may be any positive numbers: a = 1, a + b = 1 and a + b
 * &lt; 1 are nothing special.
 *
 * @param r shape of the purchase rate, over 0
 * @param alpha scale of the purchase rate, over 0, a time in the unit of all times asked
 * @param a first shape of the dropout chance, over 0
 * @param b second shape of the dropout chance, over 0
 */
public record BgNbd(double r, double alpha, double a, double b) implements GeometricDropout {

    /**
     * @throws IllegalArgumentException if a parameter is not finite or not over 0
     */
    public BgNbd {
        Requirements.positive("r", r);
        Requirements.positive("alpha", alpha);
        Requirements.positive("a", a);
        Requirements.positive("b", b);
    }

    @Override
    public double survivals(double x) {
        return b + x;
    }

    @Override
    public double dropoutOdds(double x) {
        return x == 0 ? 0 : a / (b + (x - 1));
    }
}
