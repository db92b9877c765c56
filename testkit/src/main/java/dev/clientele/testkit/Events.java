package dev.clientele.testkit;

import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.SurveyKind;
import java.math.BigDecimal;

/**
 * Makes events of every type, for static import. A time is a day such as {@code 2026-01-05}, for
 * its noon in the policy's time zone, or an RFC 3339 instant. Amounts are in currency units.
 */
public final class Events {

    private Events() {}

    /**
     * An order.
     *
     * @param customerId who ordered
     * @param time when
     * @param amount for how much, not below 0
     * @return the event
     */
    public static OrderEvent order(String customerId, String time, double amount) {
        return new OrderEvent(customerId, time, BigDecimal.valueOf(amount));
    }

    /**
     * A return of all that is left of an order, unless an amount is set.
     *
     * @param customerId who gives it back
     * @param time when
     * @param orderId of which order
     * @return the event
     */
    public static ReturnEvent returnOf(String customerId, String time, String orderId) {
        return new ReturnEvent(customerId, time, orderId);
    }

    /**
     * Something a customer did that is no order.
     *
     * @param customerId who
     * @param time when
     * @param kind for example {@code visit}
     * @return the event
     */
    public static InteractionEvent interaction(String customerId, String time, String kind) {
        return new InteractionEvent(customerId, time, kind);
    }

    /**
     * An answer to a survey.
     *
     * @param customerId who answered
     * @param time when
     * @param kind which kind
     * @param score 0 to the scale's best
     * @return the event
     */
    public static SurveyEvent survey(String customerId, String time, SurveyKind kind, int score) {
        return new SurveyEvent(customerId, time, kind, score);
    }

    /**
     * A complaint, or what became of it.
     *
     * @param customerId who complained
     * @param time when
     * @param complaintId which complaint
     * @param status its state from now on
     * @return the event
     */
    public static ComplaintEvent complaint(
            String customerId, String time, String complaintId, ComplaintStatus status) {
        return new ComplaintEvent(customerId, time, complaintId, status);
    }

    /**
     * A customer referred another one.
     *
     * @param customerId who referred
     * @param time when
     * @param refereeId who was referred
     * @param stage how far it came
     * @return the event
     */
    public static ReferralEvent referral(
            String customerId, String time, String refereeId, ReferralStage stage) {
        return new ReferralEvent(customerId, time, refereeId, stage);
    }

    /**
     * What a customer holds, from now on.
     *
     * @param customerId who
     * @param time since when
     * @param assets in the policy's currency
     * @return the event
     */
    public static BalanceEvent balance(String customerId, String time, double assets) {
        return new BalanceEvent(customerId, time, BigDecimal.valueOf(assets));
    }

    /**
     * What was spent on a customer.
     *
     * @param customerId on whom
     * @param time when
     * @param kind for what
     * @param amount how much, not below 0
     * @return the event
     */
    public static CostEvent cost(String customerId, String time, CostKind kind, double amount) {
        return new CostEvent(customerId, time, kind, BigDecimal.valueOf(amount));
    }

    /**
     * What is known of a customer; the fields are to be set.
     *
     * @param customerId of whom
     * @param time since when
     * @return the event
     */
    public static ProfileEvent profile(String customerId, String time) {
        return new ProfileEvent(customerId, time);
    }

    /**
     * A person sets a customer's tier.
     *
     * @param customerId whose
     * @param time when
     * @param tier the tier's id in the policy
     * @return the event
     */
    public static TierOverrideEvent tierOverride(String customerId, String time, String tier) {
        return new TierOverrideEvent(customerId, time, tier);
    }

    /**
     * A customer is the same as another one.
     *
     * @param customerId who goes on in the other one
     * @param time when
     * @param into who lives on
     * @return the event
     */
    public static MergeEvent merge(String customerId, String time, String into) {
        return new MergeEvent(customerId, time, into);
    }

    /**
     * A customer is erased.
     *
     * @param customerId who
     * @param time when
     * @return the event
     */
    public static EraseEvent erase(String customerId, String time) {
        return new EraseEvent(customerId, time);
    }
}
