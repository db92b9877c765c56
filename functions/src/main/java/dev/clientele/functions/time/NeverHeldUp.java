package dev.clientele.functions.time;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Of a stream without a time of its own, united with one that has it: it is always idle, also while
 * records come, so that it never holds the other's time up.
 *
 * @param <T> the records
 */
public final class NeverHeldUp<T> implements WatermarkStrategy<T> {

    private static final long serialVersionUID = 1L;

    /** Makes the strategy; all are equal. */
    public NeverHeldUp() {}

    @Override
    public WatermarkGenerator<T> createWatermarkGenerator(
            WatermarkGeneratorSupplier.Context context) {
        return new Idle<>();
    }

    /** Sends no {@link Watermark}, ever. */
    private static final class Idle<T> implements WatermarkGenerator<T> {

        @Override
        public void onEvent(T event, long timestamp, WatermarkOutput output) {
            output.markIdle();
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.markIdle();
        }
    }
}
