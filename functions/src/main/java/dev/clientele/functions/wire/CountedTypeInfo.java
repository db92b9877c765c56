package dev.clientele.functions.wire;

import dev.clientele.functions.history.Counted;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to move {@link Counted} with {@link CountedSerializer}. */
public final class CountedTypeInfo extends ImmutableTypeInfo<Counted> {

    private static final long serialVersionUID = 1L;

    /** Makes the information; all are equal. */
    public CountedTypeInfo() {
        super(Counted.class);
    }

    @Override
    public TypeSerializer<Counted> createSerializer(SerializerConfig config) {
        return new CountedSerializer();
    }
}
