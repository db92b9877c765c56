package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.DayTotals;
import dev.clientele.model.customer.PurchaseLedger;

/**
 * The totals of the days with an order. Of each day, bits say what is as it mostly is: one order,
 * nothing returned, no margin of its own.
 */
final class LedgerPart implements RowPart {

    private static final int LEAST_BYTES = 3;
    private static final int SEVERAL_PLACED = 1;
    private static final int NOT_ALL_LIVE = 2;
    private static final int NOT_ALL_REMAINS = 4;
    private static final int NOT_ALL_PLAIN = 8;
    private static final int OWN_MARGIN = 16;

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.ledger().size() == 0 && !state.ledger().carriesMargin();
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        write(state.ledger(), row);
    }

    static void write(PurchaseLedger ledger, RowWriter row) {
        row.number((long) ledger.size() << 1 | (ledger.carriesMargin() ? 1 : 0));
        for (int i = 0; i < ledger.size(); i++) {
            if (i == 0) {
                row.day(ledger.day(0));
            } else {
                row.number(ledger.day(i) - ledger.day(i - 1));
            }
            write(ledger.totals(i), row);
        }
    }

    private static void write(DayTotals totals, RowWriter row) {
        int unusual = unusual(totals);
        row.octet(unusual);
        row.number(totals.ordered());
        if (unusual == 0) {
            return;
        }
        if ((unusual & SEVERAL_PLACED) != 0) {
            row.number(totals.placed());
        }
        if ((unusual & NOT_ALL_LIVE) != 0) {
            row.number(totals.live());
        }
        if ((unusual & NOT_ALL_REMAINS) != 0) {
            row.number(totals.remaining());
        }
        if ((unusual & NOT_ALL_PLAIN) != 0) {
            row.number(totals.plain());
        }
        if ((unusual & OWN_MARGIN) != 0) {
            row.signed(totals.ownMargin());
        }
    }

    private static int unusual(DayTotals totals) {
        return (totals.placed() == 1 ? 0 : SEVERAL_PLACED)
                | (totals.live() == totals.placed() ? 0 : NOT_ALL_LIVE)
                | (totals.remaining() == totals.ordered() ? 0 : NOT_ALL_REMAINS)
                | (totals.plain() == totals.remaining() ? 0 : NOT_ALL_PLAIN)
                | (totals.ownMargin() == 0 ? 0 : OWN_MARGIN);
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        read(row, state.ledger());
    }

    static void read(RowReader row, PurchaseLedger ledger) throws CorruptRowException {
        long head = row.number();
        int size = row.count(head >>> 1, LEAST_BYTES);
        if ((head & 1) != 0) {
            ledger.markMargin();
        }
        int day = 0;
        for (int i = 0; i < size; i++) {
            day = i == 0 ? row.day() : row.dayAfter(day);
            ledger.add(day, totals(row));
        }
    }

    private static DayTotals totals(RowReader row) throws CorruptRowException {
        int unusual = row.octet();
        long ordered = row.number();
        int placed = (unusual & SEVERAL_PLACED) == 0 ? 1 : row.integer();
        int live = (unusual & NOT_ALL_LIVE) == 0 ? placed : row.integer();
        long remaining = (unusual & NOT_ALL_REMAINS) == 0 ? ordered : row.number();
        long plain = (unusual & NOT_ALL_PLAIN) == 0 ? remaining : row.number();
        long ownMargin = (unusual & OWN_MARGIN) == 0 ? 0 : row.signed();
        return new DayTotals(placed, live, ordered, remaining, ownMargin, plain);
    }
}
