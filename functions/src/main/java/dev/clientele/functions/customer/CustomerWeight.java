package dev.clientele.functions.customer;

import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.PurchaseLedger;
import dev.clientele.model.customer.WaitingReturn;

/** About how much of the heap a customer takes. An estimate: it bounds a cache, nothing else. */
final class CustomerWeight {

    /** The state with all its parts empty. */
    private static final int EMPTY = 1_600;

    private static final int EVENT = 72;
    private static final int ORDER_DAY = 72;
    private static final int ACTIVITY = 16;
    private static final int ENTRY = 96;
    private static final int MEMBERSHIP = 256;

    private CustomerWeight() {}

    /** In bytes. */
    static int of(Customer customer) {
        CustomerState state = customer.state();
        long bytes =
                EMPTY
                        + (long) EVENT * state.recentEvents().size()
                        + (long) ORDER_DAY * orderDays(state)
                        + (long) ACTIVITY * state.activity().size()
                        + (long) ENTRY * entries(state)
                        + (long) MEMBERSHIP * state.memberships().size();
        for (WaitingReturn waiting : state.waitingReturns()) {
            bytes += ENTRY + waiting.origin().raw().length;
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static int orderDays(CustomerState state) {
        int days = state.ledger().size();
        for (PurchaseLedger unit : state.unitLedgers().values()) {
            days += unit.size();
        }
        return days;
    }

    private static int entries(CustomerState state) {
        return state.categories().size()
                + state.referees().size()
                + state.voice().csatAnswers().size()
                + state.voice().complaints().size()
                + state.balances().closings().size()
                + state.merges().takenIn().size();
    }
}
