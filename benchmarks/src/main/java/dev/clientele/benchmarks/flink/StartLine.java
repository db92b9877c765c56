package dev.clientele.benchmarks.flink;

import dev.clientele.functions.wire.ParsedRecord;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Stands right behind the source, in its thread. Notes when the first record comes by, and lets
 * time end at the workload's end: Flink ends a bounded source with the last watermark there is,
 * which would fire the timers of all years to come.
 */
public final class StartLine extends AbstractStreamOperator<ParsedRecord>
        implements OneInputStreamOperator<ParsedRecord, ParsedRecord> {

    /** The accumulator of the first record's time, by {@link Clocks#wall}. */
    public static final String STARTED = "started";

    /** The same by {@link Clocks#processor}. */
    public static final String STARTED_PROCESSOR = "started-processor";

    private static final long serialVersionUID = 1L;

    private final long end;
    private boolean started;

    /**
     * A start line.
     *
     * @param end where time ends, epoch milliseconds
     */
    StartLine(long end) {
        this.end = end;
    }

    @Override
    public void processElement(StreamRecord<ParsedRecord> element) {
        if (!started) {
            started = true;
            getRuntimeContext().addAccumulator(STARTED, new LongMinimum(Clocks.wall()));
            getRuntimeContext()
                    .addAccumulator(STARTED_PROCESSOR, new LongMinimum(Clocks.processor()));
        }
        output.collect(element);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(new Watermark(Math.min(mark.getTimestamp(), end)));
    }
}
