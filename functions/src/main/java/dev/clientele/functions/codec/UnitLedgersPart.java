package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;

/** The totals of each business unit's orders, as {@link LedgerPart} writes those of all. */
final class UnitLedgersPart implements RowPart {

    private static final int LEAST_BYTES = 2;

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.unitLedgers().isEmpty();
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        row.number(state.unitLedgers().size());
        state.unitLedgers()
                .forEach(
                        (unit, ledger) -> {
                            row.text(unit);
                            LedgerPart.write(ledger, row);
                        });
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        int size = row.count(row.number(), LEAST_BYTES);
        for (int i = 0; i < size; i++) {
            LedgerPart.read(row, state.ledgerOf(row.text()));
        }
    }
}
