package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Fingerprint;
import dev.clientele.model.customer.RecentEvents;
import java.util.Iterator;

/** The event ids that are kept in the row, and what is known of those in the archive. */
final class RecentEventsPart implements RowPart {

    private static final int LEAST_BYTES = 17;
    private static final RecentEvents.Spill NO_SPILL = new RecentEvents().spill();

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.recentEvents().size() == 0 && !hasSpill(state);
    }

    private static boolean hasSpill(CustomerState state) {
        return !state.recentEvents().spill().equals(NO_SPILL);
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        RecentEvents recent = state.recentEvents();
        boolean spill = hasSpill(state);
        row.number(recent.size() << 1 | (spill ? 1 : 0));
        long before = state.clock();
        Iterator<RecentEvents.Entry> entries = recent.iterator();
        while (entries.hasNext()) {
            RecentEvents.Entry entry = entries.next();
            row.signed(entry.clock() - before);
            row.fixed(entry.fingerprint().high());
            row.fixed(entry.fingerprint().low());
            before = entry.clock();
        }
        if (spill) {
            row.instant(recent.spill().until());
            row.number(recent.spill().count());
            row.number(recent.spill().sweepAt());
        }
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        long head = row.number();
        int size = row.count(head >>> 1, LEAST_BYTES);
        long clock = state.clock();
        for (int i = 0; i < size; i++) {
            clock += row.signed();
            Fingerprint fingerprint = new Fingerprint(row.fixed(), row.fixed());
            state.recentEvents().restore(new RecentEvents.Entry(fingerprint, clock));
        }
        if ((head & 1) != 0) {
            RecentEvents.Spill spill =
                    new RecentEvents.Spill(row.instant(), row.integer(), row.integer());
            state.recentEvents().restore(spill);
        }
    }
}
