package dev.clientele.functions.calibration.likelihood;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.special.Beta;

/**
 * Gamma-Gamma (Fader and Hardie, The Gamma-Gamma Model of Monetary Value, 2013, eq. (1a)):
 * parameters p, q, v.
 *
 * <p>Of a customer with x purchases of mean value m it is
 *
 * <pre>-lnB(px, q) - ln m - q log1p(x m / v) - px log1p(v / (x m)),</pre>
 *
 * the paper's with its large terms taken together, so that p, q and v may grow without bound. The
 * beta function is needed once for each number of purchases.
 */
public final class GammaGammaLikelihood implements LogLikelihood {

    private final List<ObservedValue> values;
    private final SortedMap<Integer, Double> customersByPurchases = new TreeMap<>();

    /** The likelihood of these customers, in any order. */
    public GammaGammaLikelihood(List<ObservedValue> values) {
        this.values =
                values.stream()
                        .sorted(
                                Comparator.comparingInt(ObservedValue::purchases)
                                        .thenComparingDouble(ObservedValue::mean)
                                        .thenComparingDouble(ObservedValue::weight))
                        .toList();
        for (ObservedValue value : this.values) {
            customersByPurchases.merge(value.purchases(), value.weight(), Double::sum);
        }
    }

    @Override
    public int parameters() {
        return 3;
    }

    @Override
    public double at(double[] logParameters, double[] gradient) {
        double p = StrictMath.exp(logParameters[0]);
        double q = StrictMath.exp(logParameters[1]);
        double v = StrictMath.exp(logParameters[2]);
        gradient[0] = 0;
        gradient[1] = 0;
        gradient[2] = 0;
        double sum = addBetas(p, q, gradient);
        for (ObservedValue value : values) {
            double total = value.purchases() * value.mean();
            double shape = p * value.purchases();
            double upper = StrictMath.log1p(total / v);
            double lower = StrictMath.log1p(v / total);
            double log = StrictMath.log(value.mean()) + q * upper + shape * lower;
            sum -= value.weight() * log;
            gradient[0] -= value.weight() * shape * lower;
            gradient[1] -= value.weight() * q * upper;
            gradient[2] += value.weight() * (q * total - shape * v) / (total + v);
        }
        return sum;
    }

    private double addBetas(double p, double q, double[] gradient) {
        double sum = 0;
        for (var entry : customersByPurchases.entrySet()) {
            double shape = p * entry.getKey();
            double customers = entry.getValue();
            double all = Digamma.of(shape + q);
            sum -= customers * Beta.logBeta(shape, q);
            gradient[0] += customers * shape * (all - Digamma.of(shape));
            gradient[1] += customers * q * (all - Digamma.of(q));
        }
        return sum;
    }
}
