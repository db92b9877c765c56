/**
 * What a customer is worth: from the purchase days seen so far to the purchases still to come.
 *
 * <p>The rule in words. A customer buys at random at an own rate until the customer silently drops
 * out. How rates and dropout spread over all customers is fitted elsewhere and arrives here as
 * {@link dev.clientele.model.clv.FittedModels}. From one customer's three numbers (repeat purchase
 * days, last and current day, {@link dev.clientele.model.clv.PurchaseSummary}) the {@linkplain
 * dev.clientele.model.clv.PurchaseModel purchase model} tells the chance that the customer is still
 * alive, the purchases to expect and the chance of none; the {@linkplain
 * dev.clientele.model.clv.ValueModel value model} tells what one of them will bring. Purchases to
 * come are discounted month by month, each at the end of its month.
 *
 * <p>Everything here is pure arithmetic on doubles: no clock and no state. Formulas are written as
 * sums and integrals of positive terms wherever they can be, so that no valid input cancels to
 * noise, overflows, or ends in a negative value.
 */
package dev.clientele.model.clv;
