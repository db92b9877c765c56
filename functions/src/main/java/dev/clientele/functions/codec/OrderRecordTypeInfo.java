package dev.clientele.functions.codec;

import dev.clientele.model.customer.OrderRecord;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink that orders are kept by {@link OrderRecordSerializer}. */
public final class OrderRecordTypeInfo extends OneValueTypeInfo<OrderRecord> {

    private static final long serialVersionUID = 1L;

    /** The type of orders. */
    public OrderRecordTypeInfo() {
        super(OrderRecord.class);
    }

    @Override
    public TypeSerializer<OrderRecord> createSerializer(SerializerConfig config) {
        return new OrderRecordSerializer();
    }
}
