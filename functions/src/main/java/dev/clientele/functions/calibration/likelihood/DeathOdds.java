package dev.clientele.functions.calibration.likelihood;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The odds of being dead under Pareto/NBD, with their derivatives by the logs of the parameters.
 *
 * <p>With n = r+x they are an integral over the time of death,
 *
 * <pre>J = integral over u in t_x..T of s/(β+u) ((α+T)/(α+u))^n ((β+T)/(β+u))^s du,</pre>
 *
 * and so are their derivatives: sums of positive terms, nothing cancels. In the log of m+u, m the
 * smaller of α and β, the log of the integrand is concave and has no singularity nearer than π to
 * the real line, so that Gauss-Legendre on few panels is exact: each is at most {@value
 * #WIDEST_PANEL} wide and the integrand falls on it by a bounded factor. What is left out after
 * {@value #NEGLIGIBLE_LOG} in the log is below rounding.
 *
 * <p>Not thread-safe: it holds the last result.
 */
final class DeathOdds {

    private static final int POINTS = 16;
    private static final double WIDEST_PANEL = 1.25;
    private static final double LARGEST_FALL = 8;
    private static final double NEGLIGIBLE_LOG = 40;

    private static final double[] NODES = new double[POINTS];
    private static final double[] WEIGHTS = new double[POINTS];

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS, 0, 1);
        for (int i = 0; i < POINTS; i++) {
            NODES[i] = rule.getPoint(i);
            WEIGHTS[i] = rule.getWeight(i);
        }
    }

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;

    private double logOdds;
    private final double[] derivatives = new double[4];

    private double shape;
    private double purchaseScale;
    private double deathScale;
    private double smallerScale;

    private double sum;
    private double sumOfPurchaseLogs;
    private double sumOfDeathLogs;
    private double sumOfPurchaseShares;
    private double sumOfDeathShares;

    DeathOdds(double[] logParameters) {
        r = StrictMath.exp(logParameters[0]);
        alpha = StrictMath.exp(logParameters[1]);
        s = StrictMath.exp(logParameters[2]);
        beta = StrictMath.exp(logParameters[3]);
    }

    double s() {
        return s;
    }

    double beta() {
        return beta;
    }

    /** ln J of the last customer. */
    double logOdds() {
        return logOdds;
    }

    /** The derivative of ln J by the log of a parameter, of the last customer. */
    double derivative(int parameter) {
        return derivatives[parameter];
    }

    /** Finds J of a customer who has been silent for some time. */
    void integrate(Observation customer) {
        shape = r + customer.x();
        purchaseScale = alpha + customer.recency();
        deathScale = beta + customer.recency();
        smallerScale = Math.min(purchaseScale, deathScale);
        clear();
        double silence = customer.age() - customer.recency();
        addPanels(StrictMath.log1p(silence / smallerScale));

        double purchaseLog = StrictMath.log1p(silence / purchaseScale);
        double deathLog = StrictMath.log1p(silence / deathScale);
        logOdds = StrictMath.log(s * sum) + shape * purchaseLog + s * deathLog;
        derivatives[0] = r * (purchaseLog - sumOfPurchaseLogs / sum);
        derivatives[1] = alpha * shape * (1 / (alpha + customer.age()) - sumOfPurchaseShares / sum);
        derivatives[2] = 1 + s * (deathLog - sumOfDeathLogs / sum);
        derivatives[3] = beta * (s / (beta + customer.age()) - (s + 1) * sumOfDeathShares / sum);
    }

    private void clear() {
        sum = 0;
        sumOfPurchaseLogs = 0;
        sumOfDeathLogs = 0;
        sumOfPurchaseShares = 0;
        sumOfDeathShares = 0;
    }

    private void addPanels(double end) {
        double from = 0;
        double highest = Double.NEGATIVE_INFINITY;
        double log;
        do {
            double time = smallerScale * StrictMath.expm1(from);
            double width = Math.min(WIDEST_PANEL, LARGEST_FALL / (1 + steepness(time)));
            double to = Math.min(end, from + width);
            addPanel(from, to - from);
            log = logIntegrand(smallerScale * StrictMath.expm1(to));
            highest = Math.max(highest, log);
            from = to;
        } while (from < end && highest - log < NEGLIGIBLE_LOG);
    }

    private void addPanel(double from, double width) {
        boolean isPurchaseSmaller = purchaseScale <= deathScale;
        for (int i = 0; i < POINTS; i++) {
            double log = from + NODES[i] * width;
            double time = smallerScale * StrictMath.expm1(log);
            double purchaseLog = isPurchaseSmaller ? log : StrictMath.log1p(time / purchaseScale);
            double deathLog = isPurchaseSmaller ? StrictMath.log1p(time / deathScale) : log;
            double fading = StrictMath.exp(-shape * purchaseLog - s * deathLog);
            double term = WEIGHTS[i] * width * (smallerScale + time) / (deathScale + time) * fading;
            sum += term;
            sumOfPurchaseLogs += term * purchaseLog;
            sumOfDeathLogs += term * deathLog;
            sumOfPurchaseShares += term / (purchaseScale + time);
            sumOfDeathShares += term / (deathScale + time);
        }
    }

    /** How fast the integrand falls, at most, in the log of time. */
    private double steepness(double time) {
        double now = smallerScale + time;
        return shape * now / (purchaseScale + time) + s * now / (deathScale + time);
    }

    private double logIntegrand(double time) {
        return StrictMath.log((smallerScale + time) / (deathScale + time))
                - shape * StrictMath.log1p(time / purchaseScale)
                - s * StrictMath.log1p(time / deathScale);
    }
}
