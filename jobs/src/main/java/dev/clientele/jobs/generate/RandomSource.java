package dev.clientele.jobs.generate;

/**
 * Random numbers that are the same on every machine and every Java version.
 *
 * <p>SplitMix64 (Steele, Lea and Flood 2014) with strict floating point on top. Not for secrets,
 * not thread-safe.
 */
final class RandomSource {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private RandomSource(long state) {
        this.state = state;
    }

    /** An independent source for each purpose of each customer. */
    static RandomSource of(long seed, long customer, Purpose purpose) {
        long mixed = mix(seed + GOLDEN_GAMMA);
        mixed = mix(mixed ^ (customer + GOLDEN_GAMMA));
        return new RandomSource(mix(mixed + (purpose.ordinal() + 1) * GOLDEN_GAMMA));
    }

    /** What a source is for: drawing more of one never changes the others. */
    enum Purpose {
        JOINING,
        TRAITS,
        PURCHASES,
        BEHAVIOUR,
        DIRT
    }

    /** Evenly from 0 (included) to 1 (excluded). */
    double uniform() {
        state += GOLDEN_GAMMA;
        return (mix(state) >>> 11) * 0x1p-53;
    }

    /** Evenly from low (included) to high (excluded). */
    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** A whole number from 0 to bound - 1. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** True with the probability. */
    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** One of the choices, each as likely as the others. */
    <T> T oneOf(T[] choices) {
        return choices[below(choices.length)];
    }

    /** Exponential with mean 1. */
    double exponential() {
        return -StrictMath.log(1 - uniform());
    }

    /** Normal with mean 0 and standard deviation 1 (Marsaglia's polar method). */
    double gaussian() {
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** Gamma with the shape and rate 1 (Marsaglia and Tsang 2000). */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double root = 1 + c * x;
            if (root <= 0) {
                continue;
            }
            double v = root * root * root;
            if (StrictMath.log(1 - uniform()) < x * x / 2 + d * (1 - v + StrictMath.log(v))) {
                return d * v;
            }
        }
    }

    /** Beta(a, b). */
    double beta(double a, double b) {
        double first = gamma(a);
        double second = gamma(b);
        return first / (first + second);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
