package dev.clientele.model.clv;

/** The nodes and weights of Gauss-Legendre quadrature with 16 points on [-1, 1]. */
final class GaussLegendre {

    static final int POINTS = 16;

    private static final double[] NODES = new double[POINTS];
    private static final double[] WEIGHTS = new double[POINTS];

    static {
        for (int i = 0; i < POINTS; i++) {
            double node = StrictMath.cos(StrictMath.PI * (i + 0.75) / (POINTS + 0.5));
            for (int steps = 0; steps < 10; steps++) {
                node -= polynomial(node) / derivative(node);
            }
            double slope = derivative(node);
            NODES[i] = node;
            WEIGHTS[i] = 2 / ((1 - node * node) * slope * slope);
        }
    }

    private GaussLegendre() {}

    static double node(int index) {
        return NODES[index];
    }

    static double weight(int index) {
        return WEIGHTS[index];
    }

    private static double polynomial(double at) {
        return lastTwo(at)[1];
    }

    private static double derivative(double at) {
        double[] lastTwo = lastTwo(at);
        return POINTS * (at * lastTwo[1] - lastTwo[0]) / (at * at - 1);
    }

    /** The Legendre polynomials of the two highest degrees, by Bonnet's recurrence. */
    private static double[] lastTwo(double at) {
        double before = 1;
        double now = at;
        for (int degree = 2; degree <= POINTS; degree++) {
            double next = ((2 * degree - 1) * at * now - (degree - 1) * before) / degree;
            before = now;
            now = next;
        }
        return new double[] {before, now};
    }
}
