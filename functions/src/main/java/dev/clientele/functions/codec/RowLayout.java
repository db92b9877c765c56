package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import java.util.List;

/**
 * One version of the row: its number and its parts in their order. A bit says of each part whether
 * it follows.
 */
final class RowLayout {

    private static final int ERASED = 1;

    private final int version;
    private final RowPart[] parts;

    RowLayout(int version, List<RowPart> parts) {
        this.version = version;
        this.parts = parts.toArray(RowPart[]::new);
    }

    int version() {
        return version;
    }

    void write(CustomerState state, RowWriter row) {
        row.octet(version);
        if (state.isErased()) {
            row.number(ERASED);
            return;
        }
        int present = 0;
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty(state)) {
                present |= 2 << i;
            }
        }
        row.number(present);
        for (int i = 0; i < parts.length; i++) {
            if ((present & 2 << i) != 0) {
                parts[i].write(state, row);
            }
        }
    }

    /** Reads what follows the version. */
    CustomerState read(RowReader row) throws CorruptRowException {
        int present = row.integer();
        if (present == ERASED) {
            return CustomerState.erased();
        }
        if ((present & ERASED) != 0 || present >>> 1 >>> parts.length != 0) {
            throw row.corrupt("version " + version + " has no such parts");
        }
        CustomerState state = new CustomerState();
        for (int i = 0; i < parts.length; i++) {
            if ((present & 2 << i) != 0) {
                parts[i].read(row, state);
            }
        }
        return state;
    }
}
