package dev.clientele.functions.wire;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to move {@link ParsedRecord} with {@link ParsedRecordSerializer}. */
public final class ParsedRecordTypeInfo extends ImmutableTypeInfo<ParsedRecord> {

    private static final long serialVersionUID = 1L;

    /** Makes the information; all are equal. */
    public ParsedRecordTypeInfo() {
        super(ParsedRecord.class);
    }

    @Override
    public TypeSerializer<ParsedRecord> createSerializer(SerializerConfig config) {
        return new ParsedRecordSerializer();
    }
}
