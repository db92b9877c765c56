package dev.clientele.jobs.backtest;

import dev.clientele.model.attrition.ChurnTraits;

/**
 * A customer as known at the end of the fit, the scores of then, and what the customer did.
 *
 * @param id the customer's id
 * @param models 100 x the chance of no order under the purchase model, or by rules
 * @param learned 100 x the learned chance; NaN if nothing was learned
 * @param churnScore the score in use, 0 to 100
 * @param traits what is known of the customer
 * @param hasOrdered whether there is a purchase day in the holdout
 */
record JudgedCustomer(
        String id,
        double models,
        double learned,
        double churnScore,
        ChurnTraits traits,
        boolean hasOrdered) {

    /** The same, of whom it is known what came. */
    JudgedCustomer did(boolean ordered) {
        return new JudgedCustomer(id, models, learned, churnScore, traits, ordered);
    }
}
