package dev.clientele.model.clv;

/** One power series in z = t / (scale + t), summed for all horizons t side by side. */
final class PowerSums {

    private final double[] ratios;
    private final double[] powers;
    private final double[] sums;

    PowerSums(double scale, Horizons horizons) {
        ratios = new double[horizons.count()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = horizons.length(i) / (scale + horizons.length(i));
        }
        powers = ratios.clone();
        sums = new double[ratios.length];
    }

    /** Adds the term of the next power; the first is z itself. */
    void add(double coefficient) {
        // A plain loop over arrays: the compiler turns it into vector instructions.
        for (int i = 0; i < sums.length; i++) {
            sums[i] += coefficient * powers[i];
            powers[i] *= ratios[i];
        }
    }

    /** The power that the next term of the longest horizon has. */
    double largestPower() {
        return powers[powers.length - 1];
    }

    /** The sum so far for the longest horizon. */
    double largestSum() {
        return sums[sums.length - 1];
    }

    double total(Horizons horizons) {
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            total += horizons.weight(i) * sums[i];
        }
        return total;
    }
}
