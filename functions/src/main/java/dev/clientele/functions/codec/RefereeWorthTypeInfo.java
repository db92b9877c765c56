package dev.clientele.functions.codec;

import dev.clientele.model.referral.RefereeWorth;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink that the worth of referees is kept by {@link RefereeWorthSerializer}. */
public final class RefereeWorthTypeInfo extends OneValueTypeInfo<RefereeWorth> {

    private static final long serialVersionUID = 1L;

    /** The type of what referees are worth. */
    public RefereeWorthTypeInfo() {
        super(RefereeWorth.class);
    }

    @Override
    public TypeSerializer<RefereeWorth> createSerializer(SerializerConfig config) {
        return new RefereeWorthSerializer();
    }
}
