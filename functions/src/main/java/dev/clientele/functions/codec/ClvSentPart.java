package dev.clientele.functions.codec;

import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.clv.PurchaseFacts;
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
        row.real(sent.marginRate());
        row.octet(sent.facts() == null ? 0 : 1);
        if (sent.facts() != null) {
            facts(sent.facts(), row);
        }
        row.day(sent.day());
        row.text(sent.models());
    }

    private static void facts(PurchaseFacts facts, RowWriter row) {
        row.signed(facts.days());
        row.day(facts.firstDay());
        row.day(facts.lastDay());
        row.signed(facts.total());
        row.signed(facts.onFirstDay());
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        state.clvSent(
                new ClvSent(
                        row.real(),
                        row.real(),
                        row.real(),
                        row.octet() == 0 ? null : facts(row),
                        row.day(),
                        row.text()));
    }

    private static PurchaseFacts facts(RowReader row) throws CorruptRowException {
        return new PurchaseFacts(
                row.signedInteger(), row.day(), row.day(), row.signed(), row.signed());
    }
}
