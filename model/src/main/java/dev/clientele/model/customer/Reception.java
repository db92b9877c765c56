package dev.clientele.model.customer;

import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.RejectReason;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.slice.CivilCalendar;

/**
 * What becomes of a handover where it arrives. Mostly it is taken in; here is what happens
 * otherwise.
 */
final class Reception {

    private final Customer customer;
    private final Handover handover;
    private final Outcome outcome;

    Reception(Customer customer, Handover handover, Outcome outcome) {
        this.customer = customer;
        this.handover = handover;
        this.outcome = outcome;
    }

    /** Whether the handover is to be taken in; if not, it has been dealt with. */
    boolean takesIn(CivilCalendar calendar) {
        CustomerState state = customer.state();
        MergeMark mark = state.merges().mark();
        if (handover.from().equals(customer.id())) {
            comeBack(mark, calendar);
            return false;
        }
        if (state.merges().takenIn().contains(handover.from())) {
            return false; // comes again, as after a failure without transactions
        }
        outcome.arrive();
        if (state.isErased()) {
            refuse();
            return false;
        }
        if (mark != null) {
            outcome.pass(handover.onTo(mark.into()));
            return false;
        }
        return true;
    }

    /** What of the other customer still waited is erased, as it would be with the erased one. */
    private void refuse() {
        int waiting = handover.carried().state().waitingReturns().size();
        outcome.await(-waiting);
        outcome.accept(waiting);
        outcome.reject(
                RejectReason.ERASED_CUSTOMER,
                "into: the customer " + customer.id() + " has been erased",
                handover.origin());
    }

    /**
     * Customers were merged in a circle, and nobody was left to take this one in: then the customer
     * lives on as before.
     */
    private void comeBack(MergeMark mark, CivilCalendar calendar) {
        if (mark == null || !mark.eventId().equals(handover.event().eventId())) {
            return; // comes again
        }
        outcome.arrive();
        outcome.accept(1);
        customer.comeBack(handover.carried());
        CustomerState state = customer.state();
        BaseStanding counted = state.retention().counted();
        if (!counted.equals(BaseStanding.NONE)) {
            int day = calendar.dayOf(state.clock());
            outcome.signal(new Move(day, BaseStanding.NONE, counted, 0));
        }
    }
}
