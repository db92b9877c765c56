package dev.clientele.functions.reduction;

import dev.clientele.functions.history.Counted;
import dev.clientele.functions.history.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up equal findings where they are made, so that few of them travel: a bounded number is held,
 * and all are sent on when there are more.
 */
public final class CountingOperator extends AbstractStreamOperator<Counted>
        implements OneInputStreamOperator<Counted, Counted>, BoundedOneInput {

    private static final long serialVersionUID = 1L;
    private static final int MOST_HELD = 100_000;

    private transient Map<Finding, Long> held;

    /** Makes the operator. */
    public CountingOperator() {}

    @Override
    public void open() throws Exception {
        super.open();
        held = new LinkedHashMap<>();
    }

    @Override
    public void processElement(StreamRecord<Counted> record) {
        held.merge(record.getValue().finding(), record.getValue().count(), Long::sum);
        if (held.size() >= MOST_HELD) {
            sendAll();
        }
    }

    @Override
    public void endInput() {
        sendAll();
    }

    private void sendAll() {
        held.forEach(
                (finding, count) ->
                        output.collect(new StreamRecord<>(new Counted(finding, count))));
        held.clear();
    }
}
