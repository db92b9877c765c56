package dev.clientele.functions.wire;

import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes events with their records for the way between operators. */
public final class IncomingSerializer extends ImmutableSerializer<Incoming> {

    private static final long serialVersionUID = 1L;

    /** Makes a serializer; all are equal. */
    public IncomingSerializer() {}

    @Override
    public Incoming createInstance() {
        return new Incoming(
                new CustomerEvent("", "", 0, new EventBody.Erase()),
                new Origin("", Origin.FILE, 0, new byte[0]));
    }

    @Override
    public void serialize(Incoming incoming, DataOutputView target) throws IOException {
        CustomerEvent event = incoming.event();
        WireFormat.writeText(event.eventId(), target);
        WireFormat.writeText(event.customerId(), target);
        WireFormat.writeNumber(event.time(), target);
        BodyEncoder.write(event.body(), target);
        OriginFormat.write(incoming.origin(), target);
        WireFormat.writeNumber(incoming.recordedAt(), target);
        writeCarried(incoming.carried(), target);
    }

    @Override
    public Incoming deserialize(DataInputView source) throws IOException {
        CustomerEvent event =
                new CustomerEvent(
                        WireFormat.readText(source),
                        WireFormat.readText(source),
                        WireFormat.readNumber(source),
                        BodyDecoder.read(source));
        return new Incoming(
                event,
                OriginFormat.read(source),
                WireFormat.readNumber(source),
                readCarried(source));
    }

    private static void writeCarried(Carried carriedOrNull, DataOutputView target)
            throws IOException {
        target.writeBoolean(carriedOrNull != null);
        if (carriedOrNull == null) {
            return;
        }
        WireFormat.writeText(carriedOrNull.from(), target);
        WireFormat.writeNumber(carriedOrNull.part(), target);
        WireFormat.writeNumber(carriedOrNull.parts(), target);
        WireFormat.writeBytes(carriedOrNull.state(), target);
    }

    private static Carried readCarried(DataInputView source) throws IOException {
        if (!source.readBoolean()) {
            return null;
        }
        return new Carried(
                WireFormat.readText(source),
                WireFormat.readSize(source),
                WireFormat.readSize(source),
                WireFormat.readBytes(source));
    }

    @Override
    public TypeSerializerSnapshot<Incoming> snapshotConfiguration() {
        return new Snapshot();
    }

    /**
     * Identifies the serializer in checkpoints. The simple kind, which knows no older form, is
     * enough: these values are never state.
     */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Incoming> {

        /** Needed by Flink. */
        public Snapshot() {
            super(IncomingSerializer::new);
        }
    }
}
