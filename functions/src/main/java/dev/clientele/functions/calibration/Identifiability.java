package dev.clientele.functions.calibration;

import java.util.List;

/**
 * Says in plain words what a fit leaves open, so that nobody takes its parameters at face value.
 *
 * <p>There are three ways to fail. A parameter ran into its bound: the likelihood keeps rising
 * towards a simpler model that lies at infinity. Dropout isn't worth its two parameters by Akaike's
 * criterion: without it the log-likelihood is less than {@value #WORTHWHILE_GAIN} lower. Or the
 * maximum is so flat that the log of a parameter has a standard error of {@value #WEAK} or more,
 * which leaves the parameter open by a factor of 50 either way at 95 %.
 */
final class Identifiability {

    private static final double WORTHWHILE_GAIN = 2;
    private static final double WEAK = 2;

    /** 95 % of a normal distribution. */
    private static final double TWO_SIDED = 1.96;

    /** A shape over this at a flat maximum is on its way to infinity. */
    private static final double LARGE = 50;

    private static final int R = 0;
    private static final int FIRST_OF_DROPOUT = 2;
    private static final int SECOND_OF_DROPOUT = 3;

    private final PurchaseFit fit;
    private final Findings findings = new Findings();

    private Identifiability(PurchaseFit fit) {
        this.fit = fit;
    }

    /**
     * What the data don't identify of a fit.
     *
     * @param fit of any candidate
     * @param nbd the fit without dropout to the same customers
     */
    static List<String> findings(PurchaseFit fit, PurchaseFit nbd) {
        Identifiability identifiability = new Identifiability(fit);
        identifiability.judgeRates();
        if (fit.candidate().hasDropout()) {
            identifiability.judgeDropout(nbd);
        }
        return identifiability.findings.sentences();
    }

    private void judgeRates() {
        double r = fit.value(R);
        if (isWeak(R) && r > LARGE) {
            findings.add(
                    "Purchase rates are not told apart: all customers buy at one rate (r = %s,"
                            + " alpha = %s, mean rate %s).",
                    r, fit.value(1), r / fit.value(1));
            return;
        }
        judgeOne(R);
        judgeOne(1);
    }

    private void judgeDropout(PurchaseFit nbd) {
        double gain = fit.logLikelihood() - nbd.logLikelihood();
        double first = fit.value(FIRST_OF_DROPOUT);
        double second = fit.value(SECOND_OF_DROPOUT);
        if (gain < WORTHWHILE_GAIN) {
            findings.add(
                    "Dropout is not identified: the data show no customers leaving. Without dropout"
                            + " the log-likelihood is only %s lower (%s = %s, %s = %s).",
                    Math.max(0, gain),
                    name(FIRST_OF_DROPOUT),
                    first,
                    name(SECOND_OF_DROPOUT),
                    second);
            return;
        }
        boolean isOpen = isWeak(FIRST_OF_DROPOUT) || isWeak(SECOND_OF_DROPOUT);
        if (isOpen && first > LARGE) {
            findings.add(
                    "Customers are not told apart by how they drop out: one chance or rate does for"
                            + " all (%s = %s, %s = %s).",
                    name(FIRST_OF_DROPOUT), first, name(SECOND_OF_DROPOUT), second);
            return;
        }
        judgeOne(FIRST_OF_DROPOUT);
        judgeOne(SECOND_OF_DROPOUT);
    }

    private void judgeOne(int parameter) {
        double error = fit.maximum().logError(parameter);
        if (fit.maximum().isAtEdge(parameter)) {
            findings.add(
                    "%s is not identified: it ran into the bound of what is tried (%s).",
                    name(parameter), fit.value(parameter));
        } else if (Double.isInfinite(error)) {
            findings.add(
                    "%s is not identified: other values do as well as %s.",
                    name(parameter), fit.value(parameter));
        } else if (error >= WEAK) {
            findings.add(
                    "%s is not identified: the data leave it open by a factor of %s either way"
                            + " (%s).",
                    name(parameter), StrictMath.exp(TWO_SIDED * error), fit.value(parameter));
        }
    }

    private boolean isWeak(int parameter) {
        return fit.maximum().isAtEdge(parameter) || fit.maximum().logError(parameter) >= WEAK;
    }

    private String name(int parameter) {
        return fit.candidate().parameters().get(parameter);
    }
}
