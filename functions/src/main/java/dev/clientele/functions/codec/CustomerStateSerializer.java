package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/**
 * Writes a customer as one compact row, in the newest version, and reads every version there ever
 * was. Equal customers have equal bytes. A row that can't be read is a {@link CorruptRowException}.
 */
public final class CustomerStateSerializer extends RowSerializer<CustomerState> {

    private static final long serialVersionUID = 1L;

    /** The serializer of customers. */
    public CustomerStateSerializer() {
        super(CustomerState.class);
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public TypeSerializer<CustomerState> duplicate() {
        return new CustomerStateSerializer();
    }

    @Override
    public CustomerState createInstance() {
        return new CustomerState();
    }

    /** A copy that has nothing in common with the original. */
    @Override
    public CustomerState copy(CustomerState from) {
        write(from, frame().newRow());
        try {
            return read(frame().reopened());
        } catch (CorruptRowException e) {
            throw new IllegalStateException("a customer's row can't be read back", e);
        }
    }

    @Override
    void write(CustomerState state, RowWriter row) {
        CustomerRow.write(state, row);
    }

    @Override
    CustomerState read(RowReader row) throws CorruptRowException {
        return CustomerRow.read(row);
    }

    @Override
    public TypeSerializerSnapshot<CustomerState> snapshotConfiguration() {
        return new Snapshot();
    }

    /** What a checkpoint says of the rows of customers. */
    public static final class Snapshot extends RowVersionSnapshot<CustomerState> {
        /** Of the newest version. Flink calls it too, before it reads another. */
        public Snapshot() {
            super(CustomerStateSerializer::new, CustomerRow.newestVersion());
        }
    }
}
