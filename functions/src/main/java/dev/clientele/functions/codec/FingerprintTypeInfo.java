package dev.clientele.functions.codec;

import dev.clientele.model.customer.Fingerprint;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink that fingerprints are kept by {@link FingerprintSerializer}. */
public final class FingerprintTypeInfo extends OneValueTypeInfo<Fingerprint> {

    private static final long serialVersionUID = 1L;

    /** The type of fingerprints. */
    public FingerprintTypeInfo() {
        super(Fingerprint.class);
    }

    @Override
    public TypeSerializer<Fingerprint> createSerializer(SerializerConfig config) {
        return new FingerprintSerializer();
    }
}
