package dev.clientele.functions.codec;

import dev.clientele.model.customer.OrderRecord;
import java.math.BigDecimal;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/**
 * Writes an order as one compact row. A row that can't be read is a {@link CorruptRowException}.
 */
public final class OrderRecordSerializer extends RowSerializer<OrderRecord> {

    private static final long serialVersionUID = 1L;

    private static final int VERSION = 1;
    private static final int SOME_RETURNED = 1;
    private static final int MARGIN = 2;
    private static final int RATE = 4;
    private static final int UNIT = 8;

    /** The serializer of orders. */
    public OrderRecordSerializer() {
        super(OrderRecord.class);
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public TypeSerializer<OrderRecord> duplicate() {
        return new OrderRecordSerializer();
    }

    @Override
    public OrderRecord createInstance() {
        return new OrderRecord(0, 0, 0, null, 0, BigDecimal.ONE, null);
    }

    @Override
    public OrderRecord copy(OrderRecord from) {
        return from;
    }

    @Override
    void write(OrderRecord order, RowWriter row) {
        int present = present(order);
        row.octet(VERSION);
        row.octet(present);
        row.day(order.day());
        row.number(order.amount());
        row.signed(order.decimals());
        if ((present & SOME_RETURNED) != 0) {
            row.number(order.left());
        }
        if ((present & MARGIN) != 0) {
            row.signed(order.margin());
        }
        if ((present & RATE) != 0) {
            row.decimal(order.rate());
        }
        if ((present & UNIT) != 0) {
            row.text(order.unit());
        }
    }

    private static int present(OrderRecord order) {
        return (order.left() == order.amount() ? 0 : SOME_RETURNED)
                | (order.margin() == null ? 0 : MARGIN)
                | (isOne(order.rate()) ? 0 : RATE)
                | (order.unit() == null ? 0 : UNIT);
    }

    /** 1.0 is not 1 here: what was written is read. */
    private static boolean isOne(BigDecimal rate) {
        return rate.scale() == 0 && rate.compareTo(BigDecimal.ONE) == 0;
    }

    @Override
    OrderRecord read(RowReader row) throws CorruptRowException {
        int version = row.octet();
        if (version != VERSION) {
            throw row.corrupt("no order's row has version " + version);
        }
        int present = row.octet();
        int day = row.day();
        long amount = row.number();
        int decimals = row.signedInteger();
        long left = (present & SOME_RETURNED) == 0 ? amount : row.number();
        Long margin = (present & MARGIN) == 0 ? null : Long.valueOf(row.signed());
        BigDecimal rate = (present & RATE) == 0 ? BigDecimal.ONE : row.decimal();
        String unit = (present & UNIT) == 0 ? null : row.text();
        row.close();
        return new OrderRecord(day, amount, left, margin, decimals, rate, unit);
    }

    @Override
    public TypeSerializerSnapshot<OrderRecord> snapshotConfiguration() {
        return new Snapshot();
    }

    /** What a checkpoint says of the rows of orders. */
    public static final class Snapshot extends RowVersionSnapshot<OrderRecord> {
        /** Of the newest version. Flink calls it too, before it reads another. */
        public Snapshot() {
            super(OrderRecordSerializer::new, VERSION);
        }
    }
}
