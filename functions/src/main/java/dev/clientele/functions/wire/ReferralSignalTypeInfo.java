package dev.clientele.functions.wire;

import dev.clientele.model.referral.ReferralSignal;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to move {@link ReferralSignal} with {@link ReferralSignalSerializer}. */
public final class ReferralSignalTypeInfo extends ImmutableTypeInfo<ReferralSignal> {

    private static final long serialVersionUID = 1L;

    /** Makes the information; all are equal. */
    public ReferralSignalTypeInfo() {
        super(ReferralSignal.class);
    }

    @Override
    public TypeSerializer<ReferralSignal> createSerializer(SerializerConfig config) {
        return new ReferralSignalSerializer();
    }
}
