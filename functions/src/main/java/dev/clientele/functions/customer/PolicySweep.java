package dev.clientele.functions.customer;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;

/**
 * Walks over all customers of a task in short slices, between which events and checkpoints have
 * their turn. Customers that come anew while it walks may or may not be visited.
 */
final class PolicySweep implements ProcessingTimeCallback, AutoCloseable {

    /** The backend whose iterators show the keys as they were when the walk began. */
    static final String ROCKSDB = "rocksdb";

    private final KeyedStateBackend<String> backend;
    private final String state;
    private final ProcessingTimeService clock;
    private final SweepPace pace;
    private final Walk walk;
    private Stream<String> keys;
    private Iterator<String> left;
    private boolean scheduled;

    /** What is done on the way. */
    interface Walk {

        /** Looks at a customer. */
        void visit(String customerId) throws Exception;

        /** After the last one. */
        void completed() throws Exception;
    }

    /**
     * A sweep that has not begun.
     *
     * @param backend whose customers
     * @param state the state that every customer has
     * @param clock tells how long a slice takes, and when the next one is due
     * @param pace how long slices are
     * @param walk what is done on the way
     */
    PolicySweep(
            KeyedStateBackend<String> backend,
            String state,
            ProcessingTimeService clock,
            SweepPace pace,
            Walk walk) {
        this.backend = backend;
        this.state = state;
        this.clock = clock;
        this.pace = pace;
        this.walk = walk;
    }

    /** Begins with the first customer, also if it was under way. */
    void start() {
        close();
        keys = backend.getKeys(state, VoidNamespace.INSTANCE);
        if (!backend.getBackendTypeIdentifier().equals(ROCKSDB)) {
            keys = keys.toList().stream(); // a map may not be changed while it is walked over
        }
        left = keys.iterator();
        schedule(1);
    }

    /** Visits all that are left, at once. */
    void finish() throws Exception {
        while (isRunning()) {
            walk(Long.MAX_VALUE, Long.MAX_VALUE);
        }
    }

    boolean isRunning() {
        return left != null;
    }

    @Override
    public void onProcessingTime(long time) throws Exception {
        scheduled = false;
        if (!isRunning()) {
            return;
        }
        long began = clock.getCurrentProcessingTime();
        walk(pace.sliceMillis(), pace.sliceCustomers());
        if (isRunning()) {
            schedule(Math.max(1, clock.getCurrentProcessingTime() - began));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failing timer fails the task by itself
    private void schedule(long afterMillis) {
        if (!scheduled) {
            scheduled = true;
            clock.registerTimer(clock.getCurrentProcessingTime() + afterMillis, this);
        }
    }

    private void walk(long millis, long customers) throws Exception {
        long began = clock.getCurrentProcessingTime();
        long visited = 0;
        while (left.hasNext()) {
            if (visited >= customers || clock.getCurrentProcessingTime() - began >= millis) {
                return;
            }
            walk.visit(left.next());
            visited++;
        }
        close();
        walk.completed();
    }

    /** Ends it where it is. An open iterator would outlive the database it belongs to. */
    @Override
    public void close() {
        left = null;
        if (keys != null) {
            keys.close();
            keys = null;
        }
    }
}
