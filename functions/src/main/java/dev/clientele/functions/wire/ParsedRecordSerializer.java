package dev.clientele.functions.wire;

import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.RejectReason;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes parsed records for the way between operators. */
public final class ParsedRecordSerializer extends ImmutableSerializer<ParsedRecord> {

    private static final long serialVersionUID = 1L;
    private static final RejectReason[] REASONS = RejectReason.values();

    private final IncomingSerializer events = new IncomingSerializer();

    /** Makes a serializer; all are equal. */
    public ParsedRecordSerializer() {}

    @Override
    public ParsedRecord createInstance() {
        return ParsedRecord.valid(events.createInstance());
    }

    @Override
    public void serialize(ParsedRecord parsed, DataOutputView target) throws IOException {
        target.writeBoolean(parsed.event() != null);
        if (parsed.event() != null) {
            events.serialize(parsed.event(), target);
            return;
        }
        DeadLetter letter = parsed.letter();
        target.writeByte(letter.reason().ordinal());
        WireFormat.writeText(letter.detail(), target);
        OriginFormat.write(letter.origin(), target);
    }

    @Override
    public ParsedRecord deserialize(DataInputView source) throws IOException {
        if (source.readBoolean()) {
            return ParsedRecord.valid(events.deserialize(source));
        }
        RejectReason reason = REASONS[source.readByte()];
        String detail = WireFormat.readText(source);
        return ParsedRecord.rejected(new DeadLetter(reason, detail, OriginFormat.read(source)));
    }

    @Override
    public TypeSerializerSnapshot<ParsedRecord> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Identifies the serializer in checkpoints; these values are never state. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<ParsedRecord> {

        /** Needed by Flink. */
        public Snapshot() {
            super(ParsedRecordSerializer::new);
        }
    }
}
