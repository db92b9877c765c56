package dev.clientele.functions.time;

import java.time.Duration;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Lets time go on while nothing comes. A source whose partitions are all silent tells so, and then
 * has no watermark: what is due would not happen until somebody else's event. From then on this
 * operator's watermark follows the machine's clock, until there are records again.
 *
 * @param <T> what passes through, unchanged
 */
public final class SilenceOperator<T> extends AbstractStreamOperator<T>
        implements OneInputStreamOperator<T, T>, ProcessingTimeCallback {

    private static final long serialVersionUID = 1L;
    private static final long EVERY_MILLIS = 1_000;

    private final long outOfOrdernessMillis;

    private transient boolean silent;
    private transient boolean scheduled;
    private transient long latest;

    /**
     * The operator.
     *
     * @param outOfOrderness how far the watermark stays behind the machine's clock
     */
    public SilenceOperator(Duration outOfOrderness) {
        this.outOfOrdernessMillis = outOfOrderness.toMillis();
    }

    @Override
    public void open() throws Exception {
        super.open();
        silent = false;
        scheduled = false;
        latest = Long.MIN_VALUE;
    }

    @Override
    public void processElement(StreamRecord<T> element) {
        output.collect(element);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        advance(mark.getTimestamp());
    }

    /** Silence is kept from those behind: to them time goes on. */
    @Override
    public void processWatermarkStatus(WatermarkStatus status) throws Exception {
        silent = status.isIdle();
        if (silent) {
            followMachineClock();
        }
    }

    @Override
    public void onProcessingTime(long time) throws Exception {
        scheduled = false;
        if (silent) {
            followMachineClock();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failing timer fails the task by itself
    private void followMachineClock() throws Exception {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        advance(now - outOfOrdernessMillis - 1);
        if (!scheduled) {
            scheduled = true;
            getProcessingTimeService().registerTimer(now + EVERY_MILLIS, this);
        }
    }

    /** Time never runs back: records that end a silence may be older than it. */
    private void advance(long timestamp) throws Exception {
        if (timestamp > latest) {
            latest = timestamp;
            super.processWatermark(new Watermark(timestamp));
        }
    }
}
