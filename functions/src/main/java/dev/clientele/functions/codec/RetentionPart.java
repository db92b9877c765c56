package dev.clientele.functions.codec;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.CustomerStatus;
import dev.clientele.model.retention.PendingLook;
import dev.clientele.model.retention.RetentionMemory;
import dev.clientele.model.retention.RetentionSignal.LookStart;
import java.util.Objects;

/**
 * Where the customer is counted, and the look that has begun. Stands behind the memberships: the
 * tier mostly is the one of the main programme, and is not told twice.
 */
final class RetentionPart implements RowPart {

    private static final int STATUS = 3;
    private static final int TIER = 4;
    private static final int SAME_TIER = 8;
    private static final int LOOK = 16;
    private static final int LOOK_TIER = 32;

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.retention().equals(RetentionMemory.NONE);
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        BaseStanding counted = state.retention().counted();
        PendingLook look = state.retention().look();
        int present = Codes.of(counted.status()) | tier(state, counted) | present(look);
        row.octet(present);
        if ((present & TIER) != 0) {
            row.text(counted.tier());
        }
        if (look != null) {
            row.day(look.firstDay());
            row.day(look.lastDay());
            row.octet(Codes.of(look.start().level()));
            row.octet(Codes.of(look.start().relationship()));
            if (look.start().tier() != null) {
                row.text(look.start().tier());
            }
        }
    }

    private static int tier(CustomerState state, BaseStanding counted) {
        if (counted.tier() == null) {
            return 0;
        }
        return Objects.equals(counted.tier(), state.standing().tier()) ? SAME_TIER : TIER;
    }

    private static int present(PendingLook look) {
        if (look == null) {
            return 0;
        }
        return LOOK | (look.start().tier() == null ? 0 : LOOK_TIER);
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        int present = row.octet();
        CustomerStatus status = Codes.customerStatus(present & STATUS, row);
        String tier = null;
        if ((present & SAME_TIER) != 0) {
            tier = state.standing().tier();
        } else if ((present & TIER) != 0) {
            tier = row.text();
        }
        if (status == CustomerStatus.NONE && tier != null) {
            throw row.corrupt("who is not counted has a tier");
        }
        PendingLook look = (present & LOOK) == 0 ? null : look(present, row);
        state.retention(new RetentionMemory(new BaseStanding(status, tier), look));
    }

    private static PendingLook look(int present, RowReader row) throws CorruptRowException {
        int firstDay = row.day();
        int lastDay = row.day();
        ChurnLevel level = Codes.churnLevel(row);
        Relationship relationship = Codes.relationship(row);
        String tier = (present & LOOK_TIER) == 0 ? null : row.text();
        return new PendingLook(firstDay, lastDay, new LookStart(tier, level, relationship));
    }
}
