package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;

/** The clock. It comes first: days and instants of the other parts are counted from it. */
final class ClockPart implements RowPart {

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.clock() == CustomerState.NO_CLOCK;
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        row.signed(state.clock());
        row.anchorAt(state.clock());
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        state.clock(row.signed());
        row.anchorAt(state.clock());
    }
}
