package dev.clientele.model.clv;

/**
 * Taylor coefficients, integrated once, of the expected purchase rate y(w) = (1-w)^(a-2) F(w) with
 * F = 2F1(a, beta; c; w), in w.
 *
 * <p>With h(w) = (1-w)^(a-1) F'(w), the derivative of y and the hypergeometric equation (Abramowitz
 * and Stegun 15.5.1) read
 *
 * <pre>  (1-w) y' = (2-a) y + h
 * w (1-w) h' = (1-a) w h + a beta (1-w) y - (c - (a+beta+1) w) h</pre>
 *
 * and, coefficient by coefficient from e_0 = 1, h_0 = a beta / c,
 *
 * <pre>d_k = ((1-a) e_{k-1} + h_{k-1}) / k
 * e_k = e_{k-1} + d_k
 * h_k = ((k+1+beta) h_{k-1} + a beta d_k) / (k + c)</pre>
 *
 * For a &lt;= 1 and beta &gt;= 0 all of it is positive and nothing cancels. Otherwise the same
 * recurrence over absolute values bounds what rounding may have done.
 */
final class RateSeries {

    private final double oneLessA;
    private final double beta;
    private final double aBeta;
    private final double c;

    private int order;
    private double rate = 1;
    private double slope;
    private double rateBound = 1;
    private double slopeBound;

    RateSeries(double a, double beta, double c) {
        this.oneLessA = 1 - a;
        this.beta = beta;
        this.aBeta = a * beta;
        this.c = c;
        this.slope = aBeta / c;
        this.slopeBound = Math.abs(slope);
    }

    /** e_k / (k + 1): the coefficient of w^(k+1) in the integral of the rate. */
    double coefficient() {
        return rate / (order + 1);
    }

    /** At least the absolute value of the coefficient, and of all that was added to make it. */
    double coefficientBound() {
        return rateBound / (order + 1);
    }

    void advance() {
        order++;
        // Reciprocals wait for no earlier term, divisions would.
        double perOrder = 1.0 / order;
        double perShape = 1 / (order + c);
        double kept = order + 1 + beta;

        double change = (oneLessA * rate + slope) * perOrder;
        slope = (kept * slope + aBeta * change) * perShape;
        rate += change;

        double changeBound = (Math.abs(oneLessA) * rateBound + slopeBound) * perOrder;
        slopeBound = (Math.abs(kept) * slopeBound + Math.abs(aBeta) * changeBound) * perShape;
        rateBound += changeBound;
    }
}
