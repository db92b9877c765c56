package dev.clientele.model.churn;

import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.metric.Metrics;

/** A customer with a purchase day, as the churn score sees one. */
public interface ChurnSubject {

    /**
     * The purchase days.
     *
     * @return at least one
     */
    PurchaseFacts purchases();

    /**
     * The customer's metrics.
     *
     * @return under the policy in force
     */
    Metrics metrics();

    /**
     * What a learned score sees.
     *
     * @param day the day of the customer's clock, or a later one if nothing happens until then
     * @return the traits on that day
     */
    ChurnTraits traitsAt(int day);

    /**
     * How the customer stands to the programme.
     *
     * @param day the day of the customer's clock, or a later one if nothing happens until then
     * @param lapsedDays a lapse begins with so many days of silence
     * @return the relationship on that day
     */
    default Relationship relationshipAt(int day, int lapsedDays) {
        ChurnTraits traits = traitsAt(day);
        return Relationship.of(
                purchases().days(), traits.lastGapDays(), traits.silenceDays(), lapsedDays);
    }
}
