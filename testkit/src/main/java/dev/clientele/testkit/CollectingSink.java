package dev.clientele.testkit;

import dev.clientele.functions.wire.OutgoingRecord;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Keeps what a job sends, within this process: the cluster runs in it too. */
final class CollectingSink implements Sink<OutgoingRecord> {

    private static final long serialVersionUID = 1L;
    private static final ConcurrentMap<String, List<OutgoingRecord>> SENT =
            new ConcurrentHashMap<>();

    private final String run;

    private CollectingSink(String run) {
        this.run = run;
    }

    /** A sink with nothing in it yet. */
    static CollectingSink empty() {
        CollectingSink sink = new CollectingSink(UUID.randomUUID().toString());
        SENT.put(sink.run, new CopyOnWriteArrayList<>());
        return sink;
    }

    /** Takes out what was sent. */
    List<OutgoingRecord> take() {
        return List.copyOf(SENT.remove(run));
    }

    @Override
    public SinkWriter<OutgoingRecord> createWriter(WriterInitContext context) {
        return new Writer(SENT.get(run));
    }

    private record Writer(List<OutgoingRecord> sent) implements SinkWriter<OutgoingRecord> {

        @Override
        public void write(OutgoingRecord record, Context context) {
            sent.add(record);
        }

        @Override
        public void flush(boolean endOfInput) {
            // Each record is kept at once.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
