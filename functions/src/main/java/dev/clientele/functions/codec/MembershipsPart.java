package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Membership;
import dev.clientele.model.tier.TierStanding;
import java.util.ArrayList;
import java.util.List;

/** The customer in each programme: where, and by which version of the policy that was decided. */
final class MembershipsPart implements RowPart {

    private static final int LEAST_BYTES = 4;
    private static final int TIER = 1;
    private static final int PENDING = 2;
    private static final int WARNING = 4;
    private static final int HOLD = 8;
    private static final int HOLD_ENDS = 16;
    private static final int QUALIFIED = 32;
    private static final int APPROACH = 64;
    private static final int IS_NEAR = 128;

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.memberships().isEmpty();
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        row.number(state.memberships().size());
        state.memberships()
                .forEach(
                        (programme, membership) -> {
                            row.text(programme);
                            row.number(membership.version());
                            write(membership.standing(), row);
                        });
    }

    private static void write(TierStanding standing, RowWriter row) {
        int present = present(standing);
        row.octet(present);
        if ((present & TIER) != 0) {
            row.text(standing.tier());
        }
        row.day(standing.since());
        if ((present & PENDING) != 0) {
            row.day(standing.pending().since());
            row.day(standing.pending().due());
        }
        if ((present & HOLD_ENDS) != 0) {
            row.instant(standing.hold().until());
        }
        if ((present & QUALIFIED) != 0) {
            row.text(standing.hold().qualified());
        }
        if ((present & WARNING) != 0) {
            write(standing.warning(), row);
        }
        if ((present & APPROACH) != 0) {
            row.text(standing.approach().tier());
            row.day(standing.approach().day());
        }
    }

    private static int present(TierStanding standing) {
        return (standing.tier() == null ? 0 : TIER)
                | (standing.pending() == null ? 0 : PENDING)
                | (standing.warning() == null ? 0 : WARNING)
                | (standing.hold() == null ? 0 : present(standing.hold()))
                | (standing.approach() == null ? 0 : present(standing.approach()));
    }

    private static int present(TierStanding.Approach approach) {
        return APPROACH | (approach.isNear() ? IS_NEAR : 0);
    }

    private static int present(TierStanding.Hold hold) {
        return HOLD
                | (hold.until() == Long.MAX_VALUE ? 0 : HOLD_ENDS)
                | (hold.qualified() == null ? 0 : QUALIFIED);
    }

    private static void write(TierStanding.Warning warning, RowWriter row) {
        row.day(warning.downgradeDay());
        row.number(warning.warned().size());
        for (int warned : warning.warned()) {
            row.signed(warned);
        }
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        int size = row.count(row.number(), LEAST_BYTES);
        for (int i = 0; i < size; i++) {
            String programme = row.text();
            state.membership(programme, new Membership(row.integer(), standing(row)));
        }
    }

    private static TierStanding standing(RowReader row) throws CorruptRowException {
        int present = row.octet();
        String tier = (present & TIER) == 0 ? null : row.text();
        int since = row.day();
        TierStanding.Pending pending =
                (present & PENDING) == 0 ? null : new TierStanding.Pending(row.day(), row.day());
        TierStanding.Hold hold = hold(present, row);
        TierStanding.Warning warning = (present & WARNING) == 0 ? null : warning(row);
        TierStanding.Approach approach =
                (present & APPROACH) == 0
                        ? null
                        : new TierStanding.Approach(
                                row.text(), row.day(), (present & IS_NEAR) != 0);
        return new TierStanding(tier, since, pending, hold, warning, approach);
    }

    private static TierStanding.Hold hold(int present, RowReader row) throws CorruptRowException {
        if ((present & HOLD) == 0) {
            return null;
        }
        long until = (present & HOLD_ENDS) == 0 ? Long.MAX_VALUE : row.instant();
        String qualified = (present & QUALIFIED) == 0 ? null : row.text();
        return new TierStanding.Hold(until, qualified);
    }

    private static TierStanding.Warning warning(RowReader row) throws CorruptRowException {
        int downgradeDay = row.day();
        int size = row.count(row.number(), 1);
        List<Integer> warned = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            warned.add(row.signedInteger());
        }
        return new TierStanding.Warning(downgradeDay, warned);
    }
}
