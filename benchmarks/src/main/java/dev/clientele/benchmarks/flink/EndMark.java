package dev.clientele.benchmarks.flink;

import dev.clientele.functions.wire.OutgoingRecord;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Stands before a sink, lets every record pass, and tells the run, which shares this process, when
 * its input has ended: then the last checkpoint can be taken at once.
 */
public final class EndMark extends AbstractStreamOperator<OutgoingRecord>
        implements OneInputStreamOperator<OutgoingRecord, OutgoingRecord> {

    private static final long serialVersionUID = 1L;
    private static final Map<String, Run> RUNS = new ConcurrentHashMap<>();

    private final String run;

    /** A run whose marks have not all seen the end. */
    private record Run(AtomicInteger left, CompletableFuture<Void> ended) {}

    /**
     * A mark.
     *
     * @param run the name given to {@link #expect}
     */
    public EndMark(String run) {
        this.run = run;
    }

    /**
     * Expects the end of a run.
     *
     * @param run a name that no other run has
     * @param marks how many there are, parallel ones counted each
     * @return completed when all of them have seen the end
     */
    public static CompletableFuture<Void> expect(String run, int marks) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        RUNS.put(run, new Run(new AtomicInteger(marks), ended));
        return ended;
    }

    /**
     * Forgets a run.
     *
     * @param run its name
     */
    public static void forget(String run) {
        RUNS.remove(run);
    }

    @Override
    public void processElement(StreamRecord<OutgoingRecord> record) {
        output.collect(record);
    }

    @Override
    public void finish() {
        Run expected = RUNS.get(run);
        if (expected.left().decrementAndGet() == 0) {
            expected.ended().complete(null);
        }
    }
}
