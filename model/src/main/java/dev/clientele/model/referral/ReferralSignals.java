package dev.clientele.model.referral;

import dev.clientele.model.decision.CustomerValue;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody.Erase;
import dev.clientele.model.event.EventBody.Referral;
import dev.clientele.model.event.ReferralStage;
import java.util.function.Consumer;

/** Reads out of a customer's events and decisions what matters to referrals. */
public final class ReferralSignals {

    private ReferralSignals() {}

    /**
     * Tells what an event says by itself.
     *
     * @param event what was applied or refused
     * @param outcome what came of it
     * @param signals is given the signal, if there is one
     */
    public static void events(
            CustomerEvent event, Outcome outcome, Consumer<ReferralSignal> signals) {
        if (outcome.accepted() == 0) {
            return;
        }
        if (event.body() instanceof Erase) {
            signals.accept(new ReferralSignal.Erased(event.customerId()));
        } else if (event.body() instanceof Referral referral && counts(event, referral)) {
            signals.accept(
                    new ReferralSignal.Referred(
                            referral.refereeId(), event.customerId(), event.time()));
        }
    }

    /**
     * Tells whom an erasure reaches beside the customer.
     *
     * @param takenIn the ids that the customer had taken in before the event
     * @param event what was applied or refused
     * @param outcome what came of it
     * @param signals is given one for each id
     */
    public static void erasures(
            Iterable<String> takenIn,
            CustomerEvent event,
            Outcome outcome,
            Consumer<ReferralSignal> signals) {
        if (event.body() instanceof Erase && outcome.accepted() > 0) {
            takenIn.forEach(id -> signals.accept(new ReferralSignal.Erased(id)));
        }
    }

    /** An invitation is none yet, and nobody refers himself. */
    private static boolean counts(CustomerEvent event, Referral referral) {
        return referral.stage() != ReferralStage.INVITED
                && !referral.refereeId().equals(event.customerId());
    }

    /**
     * Tells the value that decisions sent last.
     *
     * @param outcome what came of an event or of silence
     * @param signals is given the signal, if there is one
     */
    public static void values(Outcome outcome, Consumer<ReferralSignal> signals) {
        ReferralSignal latest = null;
        for (Decision decision : outcome.decisions()) {
            if (decision instanceof Decision.ClvUpdate update) {
                latest =
                        new ReferralSignal.Valued(
                                update.header().customerId(), worth(update.value()));
            }
        }
        if (latest != null) {
            signals.accept(latest);
        }
    }

    private static RefereeWorth worth(CustomerValue value) {
        return new RefereeWorth(value.historic(), value.predicted(), value.outlook() != null);
    }
}
