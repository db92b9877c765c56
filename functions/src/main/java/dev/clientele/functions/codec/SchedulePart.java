package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.DueDays;
import dev.clientele.model.slice.Days;

/** When something is due, and what the sending of profiles remembers. */
final class SchedulePart implements RowPart {

    private static final int DUE = 1;
    private static final int VALUE_DUE = 2;
    private static final int PROFILE_SENT = 4;
    private static final int PROFILE_DUE = 8;

    /** Since row version 3: it is known when tier and churn risk are due, if they are. */
    private static final int ALL_KNOWN = 16;

    private static final int TIER_DUE = 32;
    private static final int CHURN_DUE = 64;

    @Override
    public boolean isEmpty(CustomerState state) {
        return present(state) == 0;
    }

    private static int present(CustomerState state) {
        return (state.dueAt() == CustomerState.NOTHING_DUE ? 0 : DUE)
                | (state.dueDays().value() == Days.NEVER ? 0 : VALUE_DUE)
                | (state.dueDays().isOfValueOnly() ? 0 : present(state.dueDays()))
                | (state.profileSentAt() == CustomerState.NO_CLOCK ? 0 : PROFILE_SENT)
                | (state.profileDueAt() == CustomerState.NOTHING_DUE ? 0 : PROFILE_DUE);
    }

    private static int present(DueDays days) {
        return ALL_KNOWN
                | (days.tier() == Days.NEVER ? 0 : TIER_DUE)
                | (days.churn() == Days.NEVER ? 0 : CHURN_DUE);
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        int present = present(state);
        row.octet(present);
        if ((present & DUE) != 0) {
            row.instant(state.dueAt());
        }
        if ((present & VALUE_DUE) != 0) {
            row.day(state.dueDays().value());
        }
        if ((present & TIER_DUE) != 0) {
            row.day(state.dueDays().tier());
        }
        if ((present & CHURN_DUE) != 0) {
            row.day(state.dueDays().churn());
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
        state.dueDays(dueDays(present, row));
        if ((present & PROFILE_SENT) != 0) {
            state.profileSentAt(row.instant());
        }
        if ((present & PROFILE_DUE) != 0) {
            state.profileDueAt(row.instant());
        }
    }

    private static DueDays dueDays(int present, RowReader row) throws CorruptRowException {
        int value = day(present & VALUE_DUE, row);
        if ((present & ALL_KNOWN) == 0) {
            return DueDays.ofValue(value);
        }
        int tier = day(present & TIER_DUE, row);
        return new DueDays(tier, value, day(present & CHURN_DUE, row));
    }

    private static int day(int isPresent, RowReader row) throws CorruptRowException {
        return isPresent == 0 ? Days.NEVER : row.day();
    }
}
