package dev.clientele.model.customer;

import dev.clientele.model.churn.Relationship;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.slice.Days;

/** Reads the purchase days out of a ledger. */
public final class PurchaseDays {

    private PurchaseDays() {}

    /**
     * The days with an order whose remaining amount is over 0.
     *
     * @param ledger the customer's orders by day
     * @return the facts; null if there is no such day
     */
    public static PurchaseFacts of(PurchaseLedger ledger) {
        return of(ledger, ledger.size(), ledger.sum().remaining());
    }

    /**
     * Such days up to one, as they are known now, without what was bought on them.
     *
     * @param lastDay epoch day
     * @param ledger the customer's orders by day
     * @return null if there is no such day
     */
    static PurchaseFacts until(int lastDay, PurchaseLedger ledger) {
        return of(ledger, ledger.indexFrom(lastDay + 1), 0);
    }

    /** How many such days there are from one day to another, both included. */
    static int count(int firstDay, int lastDay, PurchaseLedger ledger) {
        int count = 0;
        for (int i = ledger.indexFrom(firstDay); i < ledger.indexFrom(lastDay + 1); i++) {
            count += ledger.live(i) == 0 ? 0 : 1;
        }
        return count;
    }

    /** The last such day; {@link Days#NEVER} if there is none. */
    static int last(PurchaseLedger ledger) {
        int index = lastIndex(ledger, ledger.size());
        return index < 0 ? Days.NEVER : ledger.day(index);
    }

    /** The days between the last two such days; 0 with fewer. */
    static int lastGap(PurchaseLedger ledger) {
        int last = lastIndex(ledger, ledger.size());
        int before = lastIndex(ledger, last);
        return before < 0 ? 0 : ledger.day(last) - ledger.day(before);
    }

    /** The index of the last such day among those before an index; -1 if there is none. */
    static int lastIndex(PurchaseLedger ledger, int before) {
        int index = before - 1;
        while (index >= 0 && ledger.live(index) == 0) {
            index--;
        }
        return index;
    }

    /** What the customer is to the programme on a day. */
    static Relationship relationship(PurchaseLedger ledger, int day, int lapsedDays) {
        PurchaseFacts facts = of(ledger);
        return facts == null
                ? Relationship.PROSPECT
                : Relationship.of(facts.days(), lastGap(ledger), day - facts.lastDay(), lapsedDays);
    }

    private static PurchaseFacts of(PurchaseLedger ledger, int size, long total) {
        int days = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < size; i++) {
            if (ledger.live(i) == 0) {
                continue;
            }
            first = first < 0 ? i : first;
            last = i;
            days++;
        }
        if (days == 0) {
            return null;
        }
        return new PurchaseFacts(
                days, ledger.day(first), ledger.day(last), total, ledger.remaining(first));
    }
}
