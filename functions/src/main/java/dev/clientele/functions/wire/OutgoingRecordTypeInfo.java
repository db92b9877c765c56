package dev.clientele.functions.wire;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to move {@link OutgoingRecord} with {@link OutgoingRecordSerializer}. */
public final class OutgoingRecordTypeInfo extends ImmutableTypeInfo<OutgoingRecord> {

    private static final long serialVersionUID = 1L;

    /** Makes the information; all are equal. */
    public OutgoingRecordTypeInfo() {
        super(OutgoingRecord.class);
    }

    @Override
    public TypeSerializer<OutgoingRecord> createSerializer(SerializerConfig config) {
        return new OutgoingRecordSerializer();
    }
}
