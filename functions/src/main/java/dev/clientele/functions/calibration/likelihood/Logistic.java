package dev.clientele.functions.calibration.likelihood;

/** The logistic function and its integral, for any log-odds. */
final class Logistic {

    private Logistic() {}

    /** 1 / (1 + e^-logOdds). */
    static double of(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** ln(1 + e^logOdds), without overflow. */
    static double softplus(double logOdds) {
        return Math.max(logOdds, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)));
    }
}
