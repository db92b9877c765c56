package dev.clientele.functions.wire;

import dev.clientele.model.event.Origin;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to move {@link Origin} with {@link OriginSerializer}. */
public final class OriginTypeInfo extends ImmutableTypeInfo<Origin> {

    private static final long serialVersionUID = 1L;

    /** Makes the information; all are equal. */
    public OriginTypeInfo() {
        super(Origin.class);
    }

    @Override
    public TypeSerializer<Origin> createSerializer(SerializerConfig config) {
        return new OriginSerializer();
    }
}
