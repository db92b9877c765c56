package dev.clientele.functions.wire;

import dev.clientele.model.drift.DriftLook;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to move {@link DriftLook} with {@link DriftLookSerializer}. */
public final class DriftLookTypeInfo extends ImmutableTypeInfo<DriftLook> {

    private static final long serialVersionUID = 1L;

    /** Makes the information; all are equal. */
    public DriftLookTypeInfo() {
        super(DriftLook.class);
    }

    @Override
    public TypeSerializer<DriftLook> createSerializer(SerializerConfig config) {
        return new DriftLookSerializer();
    }
}
