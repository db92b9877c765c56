package dev.clientele.functions.wire;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to move {@link Incoming} with {@link IncomingSerializer}. */
public final class IncomingTypeInfo extends ImmutableTypeInfo<Incoming> {

    private static final long serialVersionUID = 1L;

    /** Makes the information; all are equal. */
    public IncomingTypeInfo() {
        super(Incoming.class);
    }

    @Override
    public TypeSerializer<Incoming> createSerializer(SerializerConfig config) {
        return new IncomingSerializer();
    }
}
