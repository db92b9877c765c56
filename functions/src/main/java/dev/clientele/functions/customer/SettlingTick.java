package dev.clientele.functions.customer;

import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/** Settles customers some time after the first of them has changed, if nothing else does. */
final class SettlingTick implements ProcessingTimeCallback {

    private final ProcessingTimeService clock;
    private final WorkingSet customers;
    private boolean scheduled;

    SettlingTick(ProcessingTimeService clock, WorkingSet customers) {
        this.clock = clock;
        this.customers = customers;
    }

    /** Makes sure that there is a tick if somebody is to be settled. */
    @SuppressWarnings("FutureReturnValueIgnored") // a failing timer fails the task by itself
    void schedule() {
        if (!scheduled && customers.isUnsettled()) {
            scheduled = true;
            long now = clock.getCurrentProcessingTime();
            clock.registerTimer(now + WorkingSet.SETTLED_AFTER_MILLIS, this);
        }
    }

    @Override
    public void onProcessingTime(long time) throws Exception {
        scheduled = false;
        customers.settle();
    }
}
