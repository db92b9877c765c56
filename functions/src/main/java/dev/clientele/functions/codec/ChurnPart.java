package dev.clientele.functions.codec;

import dev.clientele.model.churn.AlertOrigin;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.churn.ChurnMemory.Raised;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.customer.CustomerState;
import java.util.ArrayList;
import java.util.List;

/** What is remembered of the churn risk. */
final class ChurnPart implements RowPart {

    private static final int LEAST_BYTES = 3;
    private static final int NO_COOL_DOWN = ChurnMemory.NONE.coolDownUntil();

    private static final int COOLS_DOWN = 1;
    private static final int STANDS = 2;
    private static final int LAST_STANDS = 4;
    private static final int FLAGS = 3;

    private static final int HAS_ORIGIN = 1;
    private static final int HAS_TIER = 2;
    private static final int LEVEL_SHIFT = 2;

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.churn().equals(ChurnMemory.NONE);
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        ChurnMemory churn = state.churn();
        int flags = flags(churn);
        row.octet(Codes.of(churn.level()));
        row.number((long) churn.unjudged().size() << FLAGS | flags);
        if ((flags & COOLS_DOWN) != 0) {
            row.day(churn.coolDownUntil());
        }
        churn.unjudged().forEach(raised -> write(raised, row));
        if ((flags & STANDS) != 0) {
            write(churn.standing(), row);
        }
    }

    /** The alert that stands mostly is the last one still to be judged, and is not told twice. */
    private static int flags(ChurnMemory churn) {
        List<Raised> unjudged = churn.unjudged();
        int coolsDown = churn.coolDownUntil() == NO_COOL_DOWN ? 0 : COOLS_DOWN;
        if (churn.standing() == null) {
            return coolsDown;
        }
        boolean isLast =
                !unjudged.isEmpty() && unjudged.get(unjudged.size() - 1).equals(churn.standing());
        return coolsDown | (isLast ? LAST_STANDS : STANDS);
    }

    private static void write(Raised raised, RowWriter row) {
        AlertOrigin origin = raised.origin();
        row.instant(raised.at());
        row.day(raised.lastDay());
        row.octet(Codes.of(raised.level()) << LEVEL_SHIFT | present(origin));
        if (origin == null) {
            return;
        }
        row.octet(Codes.of(origin.relationship()));
        row.octet(Codes.of(origin.reason()));
        if (origin.tier() != null) {
            row.text(origin.tier());
        }
    }

    private static int present(AlertOrigin origin) {
        if (origin == null) {
            return 0;
        }
        return HAS_ORIGIN | (origin.tier() == null ? 0 : HAS_TIER);
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        ChurnLevel level = Codes.churnLevel(row);
        long head = row.number();
        int coolDownUntil = (head & COOLS_DOWN) == 0 ? NO_COOL_DOWN : row.day();
        int size = row.count(head >>> FLAGS, LEAST_BYTES);
        List<Raised> unjudged = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            unjudged.add(raised(row));
        }
        state.churn(new ChurnMemory(level, coolDownUntil, unjudged, standing(head, unjudged, row)));
    }

    private static Raised standing(long head, List<Raised> unjudged, RowReader row)
            throws CorruptRowException {
        if ((head & STANDS) != 0) {
            return raised(row);
        }
        if ((head & LAST_STANDS) == 0) {
            return null;
        }
        if (unjudged.isEmpty()) {
            throw row.corrupt("no alert is left that could stand");
        }
        return unjudged.get(unjudged.size() - 1);
    }

    private static Raised raised(RowReader row) throws CorruptRowException {
        long at = row.instant();
        int lastDay = row.day();
        int head = row.octet();
        ChurnLevel level = Codes.churnLevel(head >>> LEVEL_SHIFT, row);
        return new Raised(at, lastDay, level, origin(head, row));
    }

    private static AlertOrigin origin(int head, RowReader row) throws CorruptRowException {
        if ((head & HAS_ORIGIN) == 0) {
            return null;
        }
        Relationship relationship = Codes.relationship(row);
        ChurnReason.Code reason = Codes.reason(row);
        return new AlertOrigin((head & HAS_TIER) == 0 ? null : row.text(), reason, relationship);
    }
}
