package dev.clientele.model.customer;

import dev.clientele.model.decision.ErasureReceipt;
import dev.clientele.model.decision.ErasureReceipt.Deleted;
import java.util.HashSet;
import java.util.Set;

/** Counts what there is of a customer, right before all of it is deleted. */
final class Erasure {

    private Erasure() {}

    /** The receipt of an erasure by an event, with the clock where the event has moved it. */
    static ErasureReceipt receipt(Customer customer, String eventId) {
        CustomerState state = customer.state();
        Deleted deleted =
                new Deleted(
                        customer.archive().orders().size(),
                        days(state),
                        state.recentEvents().size() + customer.archive().events().size(),
                        state.waitingReturns().size(),
                        state.dueAt() == CustomerState.NOTHING_DUE ? 0 : 1,
                        state.referees().size(),
                        state.voice().complaints().size(),
                        state.voice().csatAnswers().size() + (state.voice().nps() == null ? 0 : 1),
                        state.balances().closings().size(),
                        state.categories().size(),
                        state.memberships().size());
        return new ErasureReceipt(customer.id(), eventId, state.clock(), deleted);
    }

    private static int days(CustomerState state) {
        Set<Integer> days = new HashSet<>();
        for (int i = 0; i < state.ledger().size(); i++) {
            days.add(state.ledger().day(i));
        }
        for (int i = 0; i < state.activity().size(); i++) {
            days.add(state.activity().day(i));
        }
        return days.size();
    }
}
