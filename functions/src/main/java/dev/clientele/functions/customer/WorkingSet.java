package dev.clientele.functions.customer;

import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.operators.KeyContext;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * The customers that a task has in hand. What was decided of them has been sent; what can wait is
 * done for all of a customer's events together: the row is written as {@link CustomerCache} has it,
 * and the customer's one timer is put off with it. What can't wait that long is done when customers
 * are settled, ahead of each watermark and after {@link #SETTLED_AFTER_MILLIS} at the latest: a
 * timer is brought forward. The profile is sent with the one or the other, as {@link
 * ProfilePace.Release} has it. Ahead of a checkpoint nothing is left to do.
 *
 * <p>Most events put off what is due, and timers are entries of RocksDB. One that was not put off
 * goes off too early, which costs a look at a customer on the heap.
 */
final class WorkingSet implements CustomerCache.Rows {

    /** How long a profile may wait for more of its customer's events, by the machine's clock. */
    static final long SETTLED_AFTER_MILLIS = 100;

    private static final long END_OF_INPUT = Watermark.MAX_WATERMARK.getTimestamp();

    private final ValueState<CustomerState> row;
    private final FlinkArchive archive;
    private final TimerService timers;
    private final CustomerOutput output;
    private final KeyContext keys;
    private final ProfilePace.Release release;
    private final Retention retention;
    private final CustomerCache cache;
    private final List<CachedCustomer> unsettled = new ArrayList<>();
    private CustomerEngine engine;
    private long furthest = Long.MIN_VALUE;

    /** For how long customers stay on the heap. */
    enum Retention {
        /** As long as there is room: rows are bytes somewhere else. */
        WHILE_THERE_IS_ROOM,
        /** Up to a checkpoint: rows are the objects themselves, which it reads as it goes on. */
        UP_TO_A_CHECKPOINT
    }

    /**
     * A working set without anybody.
     *
     * @param row of the current key's customer
     * @param archive of the current key's customer
     * @param timers of the current key's customer
     * @param output where profiles go
     * @param keys what the current key is changed by
     * @param release when profiles go out
     * @param retention for how long customers stay
     * @param mostBytes about how much of the heap they may take
     */
    WorkingSet(
            ValueState<CustomerState> row,
            FlinkArchive archive,
            TimerService timers,
            CustomerOutput output,
            KeyContext keys,
            ProfilePace.Release release,
            Retention retention,
            long mostBytes) {
        this.row = row;
        this.archive = archive;
        this.timers = timers;
        this.output = output;
        this.keys = keys;
        this.release = release;
        this.retention = retention;
        this.cache = new CustomerCache(this, mostBytes);
    }

    /** From now on profiles are made by this engine. */
    void decideBy(CustomerEngine value) {
        engine = value;
    }

    /** How far time was: a sweep for a version that began before has perhaps gone by. */
    void timeWas(long watermark) {
        furthest = watermark;
    }

    /** The customer of the current key. */
    CachedCustomer get(String customerId) throws IOException {
        return cache.get(customerId);
    }

    /** Notes that a customer has changed. */
    void changed(CachedCustomer customer) {
        cache.rowIsBehind(customer);
        customer.isDueAt(timerOf(customer.state()));
        customer.isLate(engine.dueAt(customer.customer()) <= furthest);
        if (release == ProfilePace.Release.SOON
                || customer.due() < customer.timer()
                || customer.isLate()) {
            unsettle(customer);
        }
    }

    /** Notes that a customer's timer went off and nothing was due yet. */
    void wokenEarly(CachedCustomer customer) {
        unsettle(customer);
    }

    private void unsettle(CachedCustomer customer) {
        if (!customer.isUnsettled()) {
            customer.unsettle();
            unsettled.add(customer);
        }
    }

    /** Whether there is anybody to settle. */
    boolean isUnsettled() {
        return !unsettled.isEmpty();
    }

    /** Brings timers forward and sends what is to go soon. The current key may be another after. */
    void settle() throws IOException {
        for (CachedCustomer customer : unsettled) {
            if (customer.isUnsettled()) {
                keys.setCurrentKey(customer.customer().id());
                settle(customer);
            }
        }
        unsettled.clear();
        cache.catchUp();
    }

    private void settle(CachedCustomer customer) {
        if (release == ProfilePace.Release.SOON) {
            sendProfile(customer);
        }
        if (customer.due() < customer.timer()) {
            moveTimer(customer);
        }
        if (customer.isLate() && !isAtTheEnd()) { // no sweep would visit
            timers.registerEventTimeTimer(engine.dueAt(customer.customer()));
        }
        customer.settled();
    }

    /** Settles the customer of the current key, and leaves no timer where nothing is due. */
    void settleForGood(CachedCustomer customer) {
        settle(customer);
        moveTimer(customer);
    }

    /** Sends the profile if it is wanted. */
    void sendProfile(CachedCustomer customer) {
        if (customer.isProfileWanted()) {
            output.profile(customer.customer(), engine, customer.value());
            customer.profileIsSent();
        }
    }

    private void moveTimer(CachedCustomer customer) {
        long before = customer.timer();
        long after = customer.due();
        if (after == before || isAtTheEnd()) {
            return;
        }
        if (before != CustomerState.NOTHING_DUE) {
            timers.deleteEventTimeTimer(before);
        }
        if (after != CustomerState.NOTHING_DUE) {
            timers.registerEventTimeTimer(after);
        }
        customer.timerIsAt(after);
    }

    /** Any timer would fire at once. */
    private boolean isAtTheEnd() {
        return timers.currentWatermark() == END_OF_INPUT;
    }

    /** Without the starts of policy versions: those are for {@link PolicySweep}. */
    static long timerOf(CustomerState state) {
        return Math.min(state.dueAt(), state.profileDueAt());
    }

    /** Settles all and writes their rows, so that state is as if nobody was in hand. */
    void writeBack() throws IOException {
        settle();
        cache.writeBack();
        if (retention == Retention.UP_TO_A_CHECKPOINT) {
            cache.clear();
        }
    }

    @Override
    public CachedCustomer read(String customerId) throws IOException {
        CustomerState known = row.value();
        CustomerState state = known == null ? new CustomerState() : known;
        return new CachedCustomer(new Customer(customerId, state, archive), timerOf(state));
    }

    @Override
    public void write(CachedCustomer customer) throws IOException {
        Object current = keys.getCurrentKey();
        keys.setCurrentKey(customer.customer().id());
        if (customer.isUnsettled()) {
            settle(customer);
        }
        moveTimer(customer);
        sendProfile(customer);
        row.update(customer.state());
        if (current != null) {
            keys.setCurrentKey(current);
        }
    }
}
