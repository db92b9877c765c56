package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.slice.Days;

/** When something is due, and what the sending of profiles remembers. */
final class SchedulePart implements RowPart {

    private static final int DUE = 1;
    private static final int VALUE_DUE = 2;
    private static final int PROFILE_SENT = 4;
    private static final int PROFILE_DUE = 8;

    @Override
    public boolean isEmpty(CustomerState state) {
        return present(state) == 0;
    }

    private static int present(CustomerState state) {
        return (state.dueAt() == CustomerState.NOTHING_DUE ? 0 : DUE)
                | (state.clvDueDay() == Days.NEVER ? 0 : VALUE_DUE)
                | (state.profileSentAt() == CustomerState.NO_CLOCK ? 0 : PROFILE_SENT)
                | (state.profileDueAt() == CustomerState.NOTHING_DUE ? 0 : PROFILE_DUE);
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
        if ((present & PROFILE_SENT) != 0) {
            row.instant(state.profileSentAt());
        }
        if ((present & PROFILE_DUE) != 0) {
            row.instant(state.profileDueAt());
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
        if ((present & PROFILE_SENT) != 0) {
            state.profileSentAt(row.instant());
        }
        if ((present & PROFILE_DUE) != 0) {
            state.profileDueAt(row.instant());
        }
    }
}
