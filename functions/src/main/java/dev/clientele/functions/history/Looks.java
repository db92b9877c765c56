package dev.clientele.functions.history;

import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.CustomerTraits;
import dev.clientele.model.customer.PurchaseDays;
import dev.clientele.model.customer.PurchaseLedger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a customer at each cut, and what the customer did in each window, as known at
 * its end. A cut may be looked at again: the last look counts.
 */
final class Looks {

    private final List<Cut> cuts;
    private final Map<Part, Window> windows;
    private final boolean withTraits;
    private final double minorUnits;
    private final Map<Cut, Known> known = new HashMap<>();
    private final Map<Part, Deeds> deeds = new EnumMap<>(Part.class);

    /**
     * What is known at a cut.
     *
     * @param facts null before an order
     * @param traits null before an order, and where nobody asks for them
     */
    record Known(PurchaseFacts facts, ChurnTraits traits) {}

    /**
     * What a customer did in a window.
     *
     * @param purchases purchase days
     * @param lastDay the last of them, as epoch day; 0 without purchases
     * @param spend amount of these days, in minor units
     */
    record Deeds(int purchases, int lastDay, long spend) {}

    Looks(Cuts cuts, double minorUnits) {
        this.cuts = cuts.inOrder();
        this.windows = cuts.windows();
        this.withTraits = cuts.churn() != null;
        this.minorUnits = minorUnits;
    }

    int size() {
        return cuts.size();
    }

    Cut cut(int index) {
        return cuts.get(index);
    }

    Map<Part, Window> windows() {
        return windows;
    }

    /** Looks at a customer as at a cut. */
    void take(int index, CustomerState state) {
        Cut cut = cuts.get(index);
        PurchaseLedger ledger = state.ledger();
        known.put(
                cut,
                new Known(
                        PurchaseDays.of(ledger),
                        withTraits ? CustomerTraits.at(cut.day(), state, minorUnits) : null));
        windows.forEach(
                (part, window) -> {
                    if (window.to().equals(cut)) {
                        deeds.put(part, since(window.from().day() + 1, ledger));
                    }
                });
    }

    /** What was known at a cut that was looked at. */
    Known known(Cut cut) {
        return known.get(cut);
    }

    /** What the customer did in a window that ended with a look. */
    Deeds deeds(Part part) {
        return deeds.get(part);
    }

    private static Deeds since(int firstDay, PurchaseLedger ledger) {
        int purchases = 0;
        int lastDay = 0;
        long spend = 0;
        for (int i = ledger.indexFrom(firstDay); i < ledger.size(); i++) {
            if (ledger.totals(i).live() > 0) {
                purchases++;
                lastDay = ledger.day(i);
                spend += ledger.totals(i).remaining();
            }
        }
        return new Deeds(purchases, lastDay, spend);
    }
}
