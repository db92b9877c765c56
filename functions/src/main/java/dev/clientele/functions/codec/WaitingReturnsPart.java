package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.WaitingReturn;
import dev.clientele.model.event.Origin;
import java.math.BigDecimal;

/** The returns that wait for their order, with the records they came from. */
final class WaitingReturnsPart implements RowPart {

    private static final int LEAST_BYTES = 7;

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.waitingReturns().isEmpty();
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        row.number(state.waitingReturns().size());
        for (WaitingReturn waiting : state.waitingReturns()) {
            row.text(waiting.orderId());
            row.octet(waiting.amount() == null ? 0 : 1);
            if (waiting.amount() != null) {
                row.decimal(waiting.amount());
            }
            row.day(waiting.day());
            write(waiting.origin(), row);
        }
    }

    private static void write(Origin origin, RowWriter row) {
        row.text(origin.source());
        row.signed(origin.partition());
        row.signed(origin.position());
        row.octets(origin.raw());
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        int size = row.count(row.number(), LEAST_BYTES);
        for (int i = 0; i < size; i++) {
            String orderId = row.text();
            BigDecimal amount = row.octet() == 0 ? null : row.decimal();
            state.waitingReturns().add(new WaitingReturn(orderId, amount, row.day(), origin(row)));
        }
    }

    private static Origin origin(RowReader row) throws CorruptRowException {
        return new Origin(row.text(), row.signedInteger(), row.signed(), row.octets());
    }
}
