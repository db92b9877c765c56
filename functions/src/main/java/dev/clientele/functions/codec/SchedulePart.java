package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.slice.Days;

/** When something is due. */
final class SchedulePart implements RowPart {

    private static final int DUE = 1;
    private static final int VALUE_DUE = 2;

    @Override
    public boolean isEmpty(CustomerState state) {
        return present(state) == 0;
    }

    private static int present(CustomerState state) {
        int due = state.dueAt() == CustomerState.NOTHING_DUE ? 0 : DUE;
        return state.clvDueDay() == Days.NEVER ? due : due | VALUE_DUE;
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        int present = present(state);
        row.octet(present);
        if ((present & DUE) != 0) {
            row.instant(state.dueAt());
        }
        if ((present & VALUE_DUE) != 0) {
            row.day(state.clvDueDay());
        }
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        int present = row.octet();
        if ((present & DUE) != 0) {
            state.dueAt(row.instant());
        }
        if ((present & VALUE_DUE) != 0) {
            state.clvDueDay(row.day());
        }
    }
}
