package dev.clientele.functions.customer;

import dev.clientele.functions.json.DeadLetterForm;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.functions.wire.ParsedRecord;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sends valid events on and the rest to {@link CustomerOperator#DEAD_LETTERS}; counts both, but for
 * events that were counted when they first came.
 */
public final class RejectSplitter extends ProcessFunction<ParsedRecord, Incoming> {

    private static final long serialVersionUID = 1L;

    private final DeadLetterForm letters;

    private transient Counter read;
    private transient RejectedCounters rejected;

    /** Shows records whole. */
    public RejectSplitter() {
        this(DeadLetterForm.WHOLE);
    }

    /**
     * A splitter.
     *
     * @param letters how dead letters show records
     */
    public RejectSplitter(DeadLetterForm letters) {
        this.letters = letters;
    }

    @Override
    public void open(OpenContext context) {
        read =
                getRuntimeContext()
                        .getMetricGroup()
                        .addGroup(RejectedCounters.GROUP)
                        .counter("read");
        rejected = new RejectedCounters(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(ParsedRecord parsed, Context context, Collector<Incoming> out) {
        boolean cameBefore = parsed.event() != null && parsed.event().carried() != null;
        read.inc(cameBefore ? 0 : 1);
        if (parsed.event() != null) {
            out.collect(parsed.event());
            return;
        }
        rejected.count(parsed.letter().reason());
        byte[] json = letters.write(parsed.letter());
        context.output(
                CustomerOperator.DEAD_LETTERS,
                new OutgoingRecord(TopicNames.DEAD_LETTERS, null, json));
    }
}
