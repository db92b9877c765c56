package dev.clientele.jobs.generate;

import java.util.Objects;

/**
 * How purchase rates and dropout probabilities are spread over the customers.
 *
 * <p>A living customer's purchases are a Poisson process with a rate drawn from Gamma(shape r, rate
 * alpha); the customer drops out after a purchase with a probability drawn from Beta(a, b).
 *
 * @param model whether the first purchase can already be the last
 * @param r shape of the purchase rates
 * @param alpha rate parameter of the purchase rates, in days: the mean rate is r / alpha purchases
 *     a day
 * @param a first parameter of the dropout probabilities
 * @param b second parameter of the dropout probabilities: their mean is a / (a + b)
 */
public record PurchaseParameters(PurchaseModel model, double r, double alpha, double a, double b) {

    /** One purchase in about five weeks on average, one customer in nine lost at each of them. */
    public static final PurchaseParameters DEFAULT =
            new PurchaseParameters(PurchaseModel.MBG_NBD, 1.2, 42, 0.8, 6.5);

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one of them is not a positive number
     */
    public PurchaseParameters {
        Objects.requireNonNull(model, "model");
        Require.positive("r", r);
        Require.positive("alpha", alpha);
        Require.positive("a", a);
        Require.positive("b", b);
    }
}
