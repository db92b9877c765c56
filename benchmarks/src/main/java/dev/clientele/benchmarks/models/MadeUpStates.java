package dev.clientele.benchmarks.models;

import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.DayTotals;

/** States of made-up customers: purchase days spread evenly, and a visit before each of them. */
final class MadeUpStates {

    private MadeUpStates() {}

    static CustomerState of(PurchaseFacts facts) {
        CustomerState state = new CustomerState();
        int span = facts.lastDay() - facts.firstDay();
        long each = facts.total() / facts.days();
        for (int i = 0; i < facts.days(); i++) {
            int day = facts.firstDay() + (facts.days() == 1 ? 0 : span * i / (facts.days() - 1));
            state.ledger().add(day, new DayTotals(1, 1, each, each, 0, each));
            state.activity().add(day, "visit", 1);
        }
        return state;
    }
}
