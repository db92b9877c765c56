package dev.clientele.benchmarks.streams;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * When customers have to be looked at: a store whose keys are time and customer, in the order of
 * time. It is read from the time of the last look on, not to wade through what was deleted before.
 */
final class DueTimes {

    static final String STORE = "due-times";

    private static final byte[] NOTHING = {};

    private final KeyValueStore<Bytes, byte[]> store;
    private long earliest;

    /**
     * An entry.
     *
     * @param time when, in epoch milliseconds
     * @param customerId who
     */
    record Due(long time, String customerId) {}

    DueTimes(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Moves a customer's entry; {@link Long#MAX_VALUE} stands for none. */
    void move(String customerId, long before, long after) {
        if (before == after) {
            return;
        }
        if (before != Long.MAX_VALUE) {
            store.delete(key(before, customerId));
        }
        if (after != Long.MAX_VALUE) {
            store.put(key(after, customerId), NOTHING);
            earliest = Math.min(earliest, after);
        }
    }

    /** The entries up to an instant, in the order of time. */
    List<Due> upTo(long instant) {
        List<Due> due = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries =
                store.range(key(earliest, ""), key(instant + 1, ""))) {
            entries.forEachRemaining(entry -> due.add(due(entry.key)));
        }
        earliest = instant;
        return due;
    }

    private static Bytes key(long time, String customerId) {
        byte[] id = customerId.getBytes(StandardCharsets.UTF_8);
        ByteBuffer key = ByteBuffer.allocate(Long.BYTES + id.length);
        return Bytes.wrap(key.putLong(time).put(id).array());
    }

    private static Due due(Bytes key) {
        byte[] bytes = key.get();
        return new Due(
                ByteBuffer.wrap(bytes).getLong(),
                new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8));
    }
}
