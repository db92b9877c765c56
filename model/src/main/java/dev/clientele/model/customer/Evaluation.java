package dev.clientele.model.customer;

import dev.clientele.model.event.EventBody;

/**
 * Decides a customer anew at the clock under the main programme: tier, then value, then churn risk,
 * each written into the state and sent where it changed; last, where the customer is counted.
 */
final class Evaluation {

    private final Look look;
    private final TierEvaluation tier;
    private final ValueEvaluation value;
    private final ChurnEvaluation churn;
    private final RetentionEvaluation retention;

    Evaluation(Look look) {
        this.look = look;
        this.tier = new TierEvaluation(look);
        this.value = new ValueEvaluation(look);
        this.churn = new ChurnEvaluation(look);
        this.retention = new RetentionEvaluation(look);
    }

    /** After an event. */
    void afterEvent(EventBody body, long time, EventApplier.Effect effect) {
        if (mayMoveTier(body)) {
            tier.afterEvent(body, effect);
            lookAheadOfTier();
        }
        boolean purchase = effect == EventApplier.Effect.PURCHASE;
        if (purchase || effect == EventApplier.Effect.RETURNED) {
            value.send();
        }
        evaluateChurn(purchase ? time : null);
        retention.evaluate();
    }

    /** After another customer was taken in. */
    void afterMerge(CustomerState other) {
        tier.afterMerge(other);
        lookAheadOfTier();
        if (look.state().clvSent() != null || other.clvSent() != null) {
            value.send();
        }
        evaluateChurn(null);
        retention.evaluate();
    }

    /** After a day began, on which only some things are due. */
    void afterDay() {
        if (isDue(due().tier())) {
            tier.afterBoundary(false);
            lookAheadOfTier();
        }
        if (isDue(due().value())) {
            value.sendIfFar();
        }
        if (isDue(due().churn())) {
            evaluateChurn(null);
        }
        retention.evaluate();
    }

    /** After a policy or models came into force. */
    void afterChange(boolean isNewPolicy) {
        tier.afterBoundary(isNewPolicy);
        lookAheadOfTier();
        if (value.isByOtherModels()) {
            value.send();
        } else if (isNewPolicy || isDue(due().value())) {
            value.sendIfFar();
        }
        evaluateChurn(null);
        retention.evaluate();
    }

    /**
     * Anything enrols, lets go of a tier that was held until an instant before it, and brings
     * forward by hours what is due on the next day.
     */
    private boolean mayMoveTier(EventBody body) {
        return look.day() + 1 >= due().tier()
                || look.standing().tier() == null
                || look.standing().hold() != null
                || look.version().mayMoveTiers(body);
    }

    private void lookAheadOfTier() {
        look.state().dueDays(due().withTier(tier.nextDueDay()));
    }

    private void evaluateChurn(Long orderTime) {
        churn.evaluate(orderTime);
        int othersDue = Math.min(due().tier(), due().value());
        look.state().dueDays(due().withChurn(churn.nextDueDay(othersDue)));
    }

    private DueDays due() {
        return look.state().dueDays();
    }

    private boolean isDue(int day) {
        return look.day() >= day;
    }

    /** The next day on which something is due if nothing is heard. */
    int nextDueDay() {
        int next = due().earliest();
        for (WaitingReturn waiting : look.state().waitingReturns()) {
            next = Math.min(next, waiting.expiresOn());
        }
        return Math.min(next, retention.nextDueDay());
    }
}
