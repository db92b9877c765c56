package dev.clientele.functions.wire;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to move {@link RefereePart} with {@link RefereePartSerializer}. */
public final class RefereePartTypeInfo extends ImmutableTypeInfo<RefereePart> {

    private static final long serialVersionUID = 1L;

    /** Makes the information; all are equal. */
    public RefereePartTypeInfo() {
        super(RefereePart.class);
    }

    @Override
    public TypeSerializer<RefereePart> createSerializer(SerializerConfig config) {
        return new RefereePartSerializer();
    }
}
