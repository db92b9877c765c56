package dev.clientele.benchmarks.streams;

import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * The ids of the events of the last seven days, so that one that comes twice counts once. They are
 * the end of a customer's row and are searched there, from the latest back: {@code id, clock} each,
 * where the clock is the customer's after that event and ascends.
 */
final class SeenEvents {

    private static final long REMEMBERED = Duration.ofDays(7).toMillis();
    private static final int CLOCK = Long.BYTES;
    private static final int ENTRY = 2 * Long.BYTES;
    private static final byte[] NONE = {};

    private byte[] bytes = NONE;
    private ByteBuffer row = ByteBuffer.wrap(NONE);
    private int from;
    private int added;
    private long id;
    private long clock;

    /** Knows nothing. */
    void clear() {
        bytes = NONE;
        row = ByteBuffer.wrap(NONE);
        from = 0;
        added = 0;
    }

    /**
     * Takes the end of a row.
     *
     * @param wholeRow its bytes
     * @param rest the same, read up to where the ids begin
     */
    void read(byte[] wholeRow, ByteBuffer rest) {
        bytes = wholeRow;
        row = rest;
        from = rest.position();
        added = 0;
    }

    /**
     * Whether an event came before.
     *
     * @param eventId the number of its id
     * @param instant the later of the customer's clock and the event's time
     */
    boolean contains(long eventId, long instant) {
        long oldest = instant - REMEMBERED;
        for (int at = bytes.length - ENTRY; at >= from; at -= ENTRY) {
            if (row.getLong(at + CLOCK) < oldest) {
                return false;
            }
            if (row.getLong(at) == eventId) {
                return true;
            }
        }
        return false;
    }

    /** Remembers one event, and forgets those that are too old by now. */
    void add(long eventId, long now) {
        while (from < bytes.length && row.getLong(from + CLOCK) < now - REMEMBERED) {
            from += ENTRY;
        }
        id = eventId;
        clock = now;
        added = ENTRY;
    }

    int bytes() {
        return bytes.length - from + added;
    }

    void write(ByteBuffer out) {
        out.put(bytes, from, bytes.length - from);
        if (added > 0) {
            out.putLong(id).putLong(clock);
        }
    }
}
