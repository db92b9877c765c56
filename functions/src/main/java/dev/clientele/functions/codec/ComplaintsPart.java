package dev.clientele.functions.codec;

import dev.clientele.model.customer.ComplaintRecord;
import dev.clientele.model.customer.CustomerState;
import java.util.List;

/** The complaints. */
final class ComplaintsPart implements RowPart {

    private static final int LEAST_BYTES = 4;

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.voice().complaints().isEmpty();
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        List<ComplaintRecord> complaints = state.voice().complaints();
        row.number(complaints.size());
        for (ComplaintRecord complaint : complaints) {
            row.text(complaint.id());
            row.octet(Codes.of(complaint.status()));
            row.instant(complaint.statusTime());
            row.day(complaint.openedDay());
        }
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        int size = row.count(row.number(), LEAST_BYTES);
        for (int i = 0; i < size; i++) {
            state.voice()
                    .putComplaint(
                            new ComplaintRecord(
                                    row.text(),
                                    Codes.complaintStatus(row),
                                    row.instant(),
                                    row.day()));
        }
    }
}
