package dev.clientele.functions.codec;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.customer.CustomerState;
import java.util.ArrayList;
import java.util.List;

/** What is remembered of the churn risk. */
final class ChurnPart implements RowPart {

    private static final int LEAST_BYTES = 3;
    private static final int NO_COOL_DOWN = ChurnMemory.NONE.coolDownUntil();

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.churn().equals(ChurnMemory.NONE);
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        ChurnMemory churn = state.churn();
        boolean coolsDown = churn.coolDownUntil() != NO_COOL_DOWN;
        row.octet(Codes.of(churn.level()));
        row.number((long) churn.unjudged().size() << 1 | (coolsDown ? 1 : 0));
        if (coolsDown) {
            row.day(churn.coolDownUntil());
        }
        for (ChurnMemory.Raised raised : churn.unjudged()) {
            row.instant(raised.at());
            row.day(raised.lastDay());
            row.octet(Codes.of(raised.level()));
        }
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        ChurnLevel level = Codes.churnLevel(row);
        long head = row.number();
        int coolDownUntil = (head & 1) == 0 ? NO_COOL_DOWN : row.day();
        int size = row.count(head >>> 1, LEAST_BYTES);
        List<ChurnMemory.Raised> unjudged = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            unjudged.add(new ChurnMemory.Raised(row.instant(), row.day(), Codes.churnLevel(row)));
        }
        state.churn(new ChurnMemory(level, coolDownUntil, unjudged));
    }
}
