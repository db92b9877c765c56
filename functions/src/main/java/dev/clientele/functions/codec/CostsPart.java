package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.event.CostKind;
import java.util.Map;

/** What was spent on the customer: by kind a number of the kind and the total. */
final class CostsPart implements RowPart {

    private static final int LEAST_BYTES = 2;

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.costs().byKind().isEmpty();
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        Map<CostKind, Long> totals = state.costs().byKind();
        row.number(totals.size());
        totals.forEach(
                (kind, total) -> {
                    row.octet(Codes.of(kind));
                    row.number(total);
                });
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        int size = row.count(row.number(), LEAST_BYTES);
        for (int i = 0; i < size; i++) {
            state.costs().add(Codes.costKind(row), row.number());
        }
    }
}
