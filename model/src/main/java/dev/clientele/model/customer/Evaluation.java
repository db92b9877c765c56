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
        tier.afterEvent(body, effect);
        boolean purchase = effect == EventApplier.Effect.PURCHASE;
        if (purchase || effect == EventApplier.Effect.RETURNED) {
            value.send();
        }
        churn.evaluate(purchase ? time : null);
        retention.evaluate();
    }

    /** After another customer was taken in. */
    void afterMerge(CustomerState other) {
        tier.afterMerge(other);
        if (look.state().clvSent() != null || other.clvSent() != null) {
            value.send();
        }
        churn.evaluate(null);
        retention.evaluate();
    }

    /** After a day began, or a policy or models came into force. */
    void afterBoundary(boolean isNewPolicy) {
        tier.afterBoundary(isNewPolicy);
        if (value.isByOtherModels()) {
            value.send();
        } else if (isNewPolicy || look.day() >= look.state().clvDueDay()) {
            value.sendIfFar();
        }
        churn.evaluate(null);
        retention.evaluate();
    }

    /** The next day on which something is due if nothing is heard. */
    int nextDueDay() {
        int next = Math.min(tier.nextDueDay(), look.state().clvDueDay());
        for (WaitingReturn waiting : look.state().waitingReturns()) {
            next = Math.min(next, waiting.expiresOn());
        }
        return Math.min(next, Math.min(churn.nextDueDay(), retention.nextDueDay()));
    }
}
