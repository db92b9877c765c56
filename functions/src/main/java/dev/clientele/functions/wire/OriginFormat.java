package dev.clientele.functions.wire;

import dev.clientele.model.event.Origin;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes where a record came from, and the record itself. */
final class OriginFormat {

    private OriginFormat() {}

    static void write(Origin origin, DataOutputView target) throws IOException {
        WireFormat.writeText(origin.source(), target);
        WireFormat.writeNumber(origin.partition(), target);
        WireFormat.writeNumber(origin.position(), target);
        WireFormat.writeBytes(origin.raw(), target);
    }

    static Origin read(DataInputView source) throws IOException {
        return new Origin(
                WireFormat.readText(source),
                Math.toIntExact(WireFormat.readNumber(source)),
                WireFormat.readNumber(source),
                WireFormat.readBytes(source));
    }
}
