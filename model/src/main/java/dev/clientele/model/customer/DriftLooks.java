package dev.clientele.model.customer;

import dev.clientele.model.clv.Forecast;
import dev.clientele.model.clv.PurchaseCounts;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.drift.DriftLook;
import dev.clientele.model.drift.DriftSums;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.slice.Days;

/**
 * Looks back at customers of the panel: what the models of today would have expected of the last
 * days, from all that was known before these, against what came.
 */
final class DriftLooks {

    private final Panel panel;
    private final Programmes programmes;

    DriftLooks(Panel panel, Programmes programmes) {
        this.panel = panel;
        this.programmes = programmes;
    }

    /** The next day on which a customer is looked at; never if there is nothing to look at. */
    int nextDay(Customer customer, int day) {
        boolean isMember = customer.state().clvSent() != null && panel.includes(customer.id());
        return isMember ? panel.nextLook(customer.id(), day) : Days.NEVER;
    }

    /** Looks at a customer if this is the day, at its beginning. */
    void lookOn(int day, Customer customer, Outcome outcome) {
        if (nextDay(customer, day - 1) != day) {
            return;
        }
        int known = day - 1 - Panel.DAYS;
        PurchaseLedger ledger = customer.state().ledger();
        PurchaseFacts facts = PurchaseDays.until(known, ledger);
        if (facts == null) {
            return;
        }
        int actual = PurchaseDays.count(known + 1, day - 1, ledger);
        long clock = customer.state().clock();
        Forecast live = programmes.main().at(clock).forecast();
        look(live, false, day, facts, actual, outcome);
        for (Forecast candidate : programmes.candidatesAt(clock)) {
            look(candidate, true, day, facts, actual, outcome);
        }
    }

    /** Rules expect nothing that could be held against them. */
    private static void look(
            Forecast forecast,
            boolean shadow,
            int day,
            PurchaseFacts facts,
            int actual,
            Outcome outcome) {
        PurchaseCounts counts = forecast.orderCounts(facts, day - 1 - Panel.DAYS, Panel.DAYS);
        if (counts != null) {
            DriftSums sums = DriftSums.of(actual, counts.mean(), counts.variance());
            outcome.look(new DriftLook(forecast.label(), shadow, day, sums));
        }
    }
}
