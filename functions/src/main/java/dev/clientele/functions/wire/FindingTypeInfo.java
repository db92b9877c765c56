package dev.clientele.functions.wire;

import dev.clientele.functions.history.Finding;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to move {@link Finding} with {@link FindingSerializer}, and to group by it. */
public final class FindingTypeInfo extends ImmutableTypeInfo<Finding> {

    private static final long serialVersionUID = 1L;

    /** Makes the information; all are equal. */
    public FindingTypeInfo() {
        super(Finding.class);
    }

    @Override
    public boolean isKeyType() {
        return true;
    }

    @Override
    public TypeSerializer<Finding> createSerializer(SerializerConfig config) {
        return new FindingSerializer();
    }
}
