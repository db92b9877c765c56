package dev.clientele.benchmarks.change;

import dev.clientele.functions.wire.ParsedRecord;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Lets time end with the day of the events, as it does for the engine without Flink. */
final class TimeEnds extends AbstractStreamOperator<ParsedRecord>
        implements OneInputStreamOperator<ParsedRecord, ParsedRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(StreamRecord<ParsedRecord> element) {
        output.collect(element);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(new Watermark(Math.min(mark.getTimestamp(), ChangeEvents.END)));
    }
}
