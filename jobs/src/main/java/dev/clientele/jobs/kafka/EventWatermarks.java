package dev.clientele.jobs.kafka;

import dev.clientele.functions.wire.ParsedRecord;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.util.clock.RelativeClock;

/**
 * The watermark of one partition: the latest event time less the allowed disorder. A partition in
 * which nothing has come for a while follows the machine's clock instead, so that it holds nobody
 * up, and so that what is due happens also when the whole topic is silent. Flink's own idleness
 * would let time stand still then.
 */
public final class EventWatermarks implements WatermarkStrategy<ParsedRecord> {

    private static final long serialVersionUID = 1L;

    private final Duration outOfOrderness;
    private final Duration idleAfter;
    private final MachineClock machineClock;

    /**
     * The strategy.
     *
     * @param outOfOrderness by how much an event may come after a later one and not be late
     * @param idleAfter after how long without record a partition follows the machine's clock
     * @param machineClock the machine's clock
     */
    public EventWatermarks(Duration outOfOrderness, Duration idleAfter, MachineClock machineClock) {
        this.outOfOrderness = outOfOrderness;
        this.idleAfter = idleAfter;
        this.machineClock = machineClock;
    }

    /** A machine's clock that travels with a job. */
    @FunctionalInterface
    public interface MachineClock extends InstantSource, Serializable {}

    @Override
    public TimestampAssigner<ParsedRecord> createTimestampAssigner(
            TimestampAssignerSupplier.Context context) {
        return (parsed, recordTime) ->
                parsed.event() == null ? recordTime : parsed.event().event().time();
    }

    @Override
    public WatermarkGenerator<ParsedRecord> createWatermarkGenerator(
            WatermarkGeneratorSupplier.Context context) {
        return new Generator(context.getInputActivityClock());
    }

    /** One partition's progress. */
    private final class Generator implements WatermarkGenerator<ParsedRecord> {

        /** Stands still while the job can't read, so that backpressure is not taken for silence. */
        private final RelativeClock activityClock;

        private long lastRecordNanos;
        private long latest = Long.MIN_VALUE;

        private Generator(RelativeClock activityClock) {
            this.activityClock = activityClock;
            this.lastRecordNanos = activityClock.relativeTimeNanos();
        }

        @Override
        public void onEvent(ParsedRecord parsed, long time, WatermarkOutput output) {
            lastRecordNanos = activityClock.relativeTimeNanos();
            if (parsed.event() != null) {
                latest = Math.max(latest, parsed.event().event().time());
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            long silence = activityClock.relativeTimeNanos() - lastRecordNanos;
            if (silence >= TimeUnit.MILLISECONDS.toNanos(idleAfter.toMillis())) {
                latest = Math.max(latest, machineClock.instant().toEpochMilli());
            }
            if (latest != Long.MIN_VALUE) {
                output.emitWatermark(new Watermark(latest - outOfOrderness.toMillis() - 1));
            }
        }
    }
}
