package dev.clientele.functions.codec;

import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.customer.CustomerState;

/** What the last CLV record was made from. */
final class ClvSentPart implements RowPart {

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.clvSent() == null;
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        ClvSent sent = state.clvSent();
        row.real(sent.predicted());
        row.real(sent.discountedOrders());
        row.real(sent.valueOfOrder());
        row.signed(sent.repeats());
        row.signed(sent.recencyDays());
        row.signed(sent.ageDays());
        row.text(sent.models());
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        state.clvSent(
                new ClvSent(
                        row.real(),
                        row.real(),
                        row.real(),
                        row.signedInteger(),
                        row.signedInteger(),
                        row.signedInteger(),
                        row.text()));
    }
}
