package dev.clientele.model.customer;

import dev.clientele.model.clv.ClvChange;
import dev.clientele.model.clv.ClvEstimate;
import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;

/** Looks at what a customer is worth, and sends it. */
final class ValueEvaluation {

    private final Look look;

    ValueEvaluation(Look look) {
        this.look = look;
    }

    /** Whether what was sent came from other models than those in force. */
    boolean isByOtherModels() {
        ClvSent sent = look.state().clvSent();
        return sent != null && !sent.models().equals(look.version().forecast().label());
    }

    /** Sends the value, whatever it is: after an order or a return, and by new models. */
    void send() {
        send(look.version().estimate(look.state(), look.day()));
    }

    /** Sends the value if it is 10 % or more away from what was sent. */
    void sendIfFar() {
        if (look.state().clvSent() == null) {
            return;
        }
        ClvEstimate estimate = look.version().estimate(look.state(), look.day());
        if (look.state().clvSent().isFarFrom(estimate.predicted())) {
            send(estimate);
        } else {
            lookAhead();
        }
    }

    private void lookAhead() {
        int day = ValueOutlook.nextFarDay(look.version(), look.state(), look.day());
        look.state().dueDays(look.state().dueDays().withValue(day));
    }

    private void send(ClvEstimate estimate) {
        ClvSent before = look.state().clvSent();
        ClvChange change = before == null ? null : look.version().change(before, estimate);
        look.decide(
                new Decision.ClvUpdate(
                        look.header(DecisionTopic.CLV_UPDATES),
                        Profiles.value(look.version(), look.state(), estimate),
                        before == null ? null : Double.valueOf(before.predicted()),
                        change,
                        look.version().forecast().label()));
        look.state().clvSent(ClvSent.of(estimate, look.version().forecast().label()));
        lookAhead();
    }
}
