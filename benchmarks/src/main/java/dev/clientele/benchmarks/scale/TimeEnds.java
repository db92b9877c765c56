package dev.clientele.benchmarks.scale;

import dev.clientele.functions.wire.ParsedRecord;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Lets time end with the workload, as it does for the engine without Flink. */
final class TimeEnds extends AbstractStreamOperator<ParsedRecord>
        implements OneInputStreamOperator<ParsedRecord, ParsedRecord> {

    private static final long serialVersionUID = 1L;

    private final long end;

    /** Time ends there, in epoch milliseconds. */
    TimeEnds(long end) {
        this.end = end;
    }

    @Override
    public void processElement(StreamRecord<ParsedRecord> element) {
        output.collect(element);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(new Watermark(Math.min(mark.getTimestamp(), end)));
    }
}
