package dev.clientele.functions.fuzz;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.IncomingSerializer;
import dev.clientele.model.event.CustomerEvent;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;

/**
 * What tasks send each other: any events come through whole, and cut off anywhere they are refused.
 * Nobody but a task sends these bytes and they are never kept, so lies in them are not tried.
 */
final class WireTarget implements FuzzTarget {

    private static final int MOST = 8;

    private final IncomingSerializer serializer = new IncomingSerializer();

    @Override
    public List<byte[]> seeds() {
        return new EngineTarget().seeds();
    }

    @Override
    public boolean accepts(byte[] input) {
        List<CustomerEvent> events = new EventLife(input).events(MOST);
        for (CustomerEvent event : events) {
            Incoming incoming = new Incoming(event, EventLife.ORIGIN);
            Shape.require(Shape.again(serializer, incoming).event().equals(event), "another event");
            byte[] written = Shape.write(serializer, incoming);
            for (int length = 0; length < written.length; length++) {
                requireRefused(written, length);
            }
        }
        return !events.isEmpty();
    }

    private void requireRefused(byte[] written, int length) {
        try {
            serializer.deserialize(new DataInputDeserializer(written, 0, length));
        } catch (EOFException cutOff) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("what is cut off was read");
    }
}
