package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.DatedNames;
import java.util.function.Function;

/** Names, each with a day. */
final class DatedNamesPart implements RowPart {

    private static final int LEAST_BYTES = 2;

    private final Function<CustomerState, DatedNames> part;

    DatedNamesPart(Function<CustomerState, DatedNames> part) {
        this.part = part;
    }

    @Override
    public boolean isEmpty(CustomerState state) {
        return part.apply(state).size() == 0;
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        DatedNames names = part.apply(state);
        row.number(names.size());
        names.forEach(
                (name, day) -> {
                    row.text(name);
                    row.day(day);
                });
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        DatedNames names = part.apply(state);
        int size = row.count(row.number(), LEAST_BYTES);
        for (int i = 0; i < size; i++) {
            names.put(row.text(), row.day());
        }
    }
}
