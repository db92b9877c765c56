package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.MergeMark;
import dev.clientele.model.customer.MergeMemory;
import java.util.Set;
import java.util.TreeSet;

/** Into whom the customer was merged, or whom the customer has taken in. */
final class MergesPart implements RowPart {

    private static final int LEAST_BYTES = 1;

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.merges().mark() == null && state.merges().takenIn().isEmpty();
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        MergeMemory merges = state.merges();
        MergeMark mark = merges.mark();
        row.number((long) merges.takenIn().size() << 1 | (mark == null ? 0 : 1));
        if (mark != null) {
            row.text(mark.into());
            row.text(mark.eventId());
        }
        merges.takenIn().forEach(row::text);
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        long head = row.number();
        if ((head & 1) != 0) {
            state.merges().mark(new MergeMark(row.text(), row.text()));
        }
        int size = row.count(head >>> 1, LEAST_BYTES);
        Set<String> takenIn = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            takenIn.add(row.text());
        }
        state.merges().takeIn(takenIn);
    }
}
