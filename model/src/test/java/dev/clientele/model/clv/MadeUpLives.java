package dev.clientele.model.clv;

import java.util.Random;

/** Customers as each purchase model tells their story, lived one by one. Always the same ones. */
enum MadeUpLives {
    BG(new BgNbd(2, 10, 1, 2)),
    MBG(new MbgNbd(2, 10, 1, 2)),
    PARETO(new ParetoNbd(2, 10, 1, 15));

    private static final int LIVES = 300_000;

    private final PurchaseModel model;

    MadeUpLives(PurchaseModel model) {
        this.model = model;
    }

    PurchaseModel model() {
        return model;
    }

    /** Of those who don't buy again until {@code age}, the shares of 0, 1, 2, ... purchases. */
    double[] sharesOfCounts(double age, double horizon) {
        Random random = new Random(20260101);
        double[] shares = new double[200];
        int silent = 0;
        for (int i = 0; i < LIVES; i++) {
            int count = purchasesAfter(age, horizon, random);
            if (count >= 0) {
                shares[count]++;
                silent++;
            }
        }
        for (int n = 0; n < shares.length; n++) {
            shares[n] /= silent;
        }
        return shares;
    }

    /** Purchases after a silent {@code age}; -1 if it wasn't silent. */
    private int purchasesAfter(double age, double horizon, Random random) {
        double rate = (exponential(random) + exponential(random)) / 10;
        double dropout = this == PARETO ? 0 : 1 - Math.sqrt(random.nextDouble());
        double death =
                this == PARETO
                        ? exponential(random) / (exponential(random) / 15)
                        : Double.POSITIVE_INFINITY;
        if (this == MBG && random.nextDouble() < dropout) {
            return 0;
        }
        int count = 0;
        double time = exponential(random) / rate;
        if (time <= Math.min(age, death)) {
            return -1;
        }
        while (time <= Math.min(age + horizon, death)) {
            count++;
            if (random.nextDouble() < dropout) {
                return count;
            }
            time += exponential(random) / rate;
        }
        return count;
    }

    private static double exponential(Random random) {
        return -Math.log(1 - random.nextDouble());
    }
}
