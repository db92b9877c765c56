package dev.clientele.benchmarks.latency;

/** Finds the number of an event by its id, among millions. */
final class EventIndex {

    /** Of an event that was not sent. */
    static final int UNKNOWN = -1;

    private final long[] ids;
    private final int[] numbers;
    private final int mask;

    private EventIndex(int capacity) {
        ids = new long[capacity];
        numbers = new int[capacity];
        mask = capacity - 1;
    }

    /** Of all events sent; of an event sent twice the first. */
    static EventIndex of(SentEvents sent) {
        int capacity = Integer.highestOneBit(Math.max(1, sent.count())) << 2;
        EventIndex index = new EventIndex(capacity);
        for (int number = 0; number < sent.count(); number++) {
            index.add(sent.id(number), number);
        }
        return index;
    }

    private void add(long id, int number) {
        if (id == EventIds.NONE) {
            return;
        }
        int place = place(id);
        if (ids[place] == EventIds.NONE) {
            ids[place] = id;
            numbers[place] = number;
        }
    }

    /** Where the id is or would be. */
    private int place(long id) {
        int place = (int) id & mask;
        while (ids[place] != EventIds.NONE && ids[place] != id) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /** The event's number, or {@link #UNKNOWN}. */
    int find(long id) {
        int place = place(id);
        return ids[place] == EventIds.NONE ? UNKNOWN : numbers[place];
    }
}
