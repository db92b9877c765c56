package dev.clientele.functions.wire;

import dev.clientele.model.retention.RetentionSignal;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to move {@link RetentionSignal} with {@link RetentionSignalSerializer}. */
public final class RetentionSignalTypeInfo extends ImmutableTypeInfo<RetentionSignal> {

    private static final long serialVersionUID = 1L;

    /** Makes the information; all are equal. */
    public RetentionSignalTypeInfo() {
        super(RetentionSignal.class);
    }

    @Override
    public TypeSerializer<RetentionSignal> createSerializer(SerializerConfig config) {
        return new RetentionSignalSerializer();
    }
}
