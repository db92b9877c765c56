package dev.clientele.model.customer;

import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.retention.Lapse;
import dev.clientele.model.retention.PendingLook;
import dev.clientele.model.retention.RetentionSignal.BaseLook;
import dev.clientele.model.retention.RetentionSignal.LookStart;
import dev.clientele.model.slice.Days;

/**
 * Looks at customers of the panel as if each had an alert raised on a day of one's own, and a
 * horizon later at whether an order came: what alerts are held against.
 */
final class BaseLooks {

    private final Panel panel;
    private final Programme programme;

    BaseLooks(Panel panel, Programme main) {
        this.panel = panel;
        this.programme = main;
    }

    /** The next day on which a look begins or ends; never if there is nothing to look at. */
    int nextDay(Customer customer, int day) {
        PendingLook pending = customer.state().retention().look();
        if (pending != null) {
            return Math.max(day, pending.lastDay()) + 1;
        }
        ChurnRule rule = rule(customer);
        boolean isLooked =
                rule != null
                        && customer.state().ledger().size() > 0
                        && panel.includes(customer.id());
        return isLooked ? panel.nextLook(customer.id(), day, period(rule)) : Days.NEVER;
    }

    /** Ends and begins looks whose day it is, at its beginning. */
    void lookOn(int day, Customer customer, Outcome outcome) {
        if (nextDay(customer, day - 1) != day) {
            return;
        }
        CustomerState state = customer.state();
        PendingLook pending = state.retention().look();
        if (pending != null) {
            PurchaseLedger ledger = state.ledger();
            boolean ordered = ledger.indexFrom(pending.firstDay()) < ledger.indexFrom(day);
            outcome.signal(new BaseLook(day, pending.start(), ordered));
            state.retention(state.retention().looking(null));
        }
        if (nextDay(customer, day - 1) == day) {
            state.retention(state.retention().looking(begin(day, state, rule(customer))));
        }
    }

    /** Null for a customer who has nothing left of all orders. */
    private PendingLook begin(int day, CustomerState state, ChurnRule rule) {
        if (PurchaseDays.last(state.ledger()) == Days.NEVER) {
            return null;
        }
        LookStart start =
                new LookStart(
                        state.standing().tier(),
                        state.churn().level(),
                        PurchaseDays.relationship(state.ledger(), day, Lapse.days(rule)));
        return new PendingLook(day, day + rule.horizonDays(), start);
    }

    private ChurnRule rule(Customer customer) {
        return programme.at(customer.state().clock()).churnRule();
    }

    /** As long as an alert waits: the day itself and the horizon. */
    private static int period(ChurnRule rule) {
        return rule.horizonDays() + 1;
    }
}
