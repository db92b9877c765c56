package dev.clientele.jobs;

import dev.clientele.functions.wire.ParsedRecord;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * A watermark after each event, so that how far time has come depends on the events and not on when
 * the machine looks at them.
 */
final class PunctualWatermarks implements WatermarkStrategy<ParsedRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public TimestampAssigner<ParsedRecord> createTimestampAssigner(
            TimestampAssignerSupplier.Context context) {
        return (parsed, recordTime) ->
                parsed.event() == null ? recordTime : parsed.event().event().time();
    }

    @Override
    public WatermarkGenerator<ParsedRecord> createWatermarkGenerator(
            WatermarkGeneratorSupplier.Context context) {
        return new Generator();
    }

    private static final class Generator implements WatermarkGenerator<ParsedRecord> {

        private long latest = Long.MIN_VALUE;

        @Override
        public void onEvent(ParsedRecord parsed, long time, WatermarkOutput output) {
            if (parsed.event() != null) {
                latest = Math.max(latest, parsed.event().event().time());
                output.emitWatermark(new Watermark(latest - History.DISORDER.toMillis() - 1));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // Each event has sent its own.
        }
    }
}
