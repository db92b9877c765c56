package dev.clientele.benchmarks.streams;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How many interactions there were on each day of the last year, in order of the days. Part of a
 * customer's row: {@code day, interactions} a day.
 */
final class InteractionDays {

    private static final int ENTRY = 2 * Integer.BYTES;

    private int size;
    private int[] days = new int[64];
    private int[] counts = new int[64];

    void clear() {
        size = 0;
    }

    void read(ByteBuffer row) {
        size = row.getInt();
        reserve(size);
        for (int i = 0; i < size; i++) {
            days[i] = row.getInt();
            counts[i] = row.getInt();
        }
    }

    int bytes() {
        return Integer.BYTES + size * ENTRY;
    }

    void write(ByteBuffer out) {
        out.putInt(size);
        for (int i = 0; i < size; i++) {
            out.putInt(days[i]).putInt(counts[i]);
        }
    }

    /** Adds an interaction to its day. */
    void add(int day) {
        int at = indexFrom(day);
        if (at == size || days[at] != day) {
            insert(at, day);
        }
        counts[at]++;
    }

    /** Forgets the days before one. */
    void forgetBefore(int day) {
        int gone = indexFrom(day);
        if (gone > 0) {
            size -= gone;
            System.arraycopy(days, gone, days, 0, size);
            System.arraycopy(counts, gone, counts, 0, size);
        }
    }

    /** Adds to the sums of windows that end with a day. */
    void sum(int lastDay, WindowSums sums) {
        int last = indexFrom(lastDay + 1);
        for (int i = indexFrom(lastDay - OrderDays.YEAR + 1); i < last; i++) {
            sums.addInteractions(lastDay - days[i], counts[i]);
        }
    }

    private int indexFrom(int day) {
        return SortedDays.indexFrom(days, size, day);
    }

    private void insert(int at, int day) {
        reserve(size + 1);
        System.arraycopy(days, at, days, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        days[at] = day;
        counts[at] = 0;
        size++;
    }

    private void reserve(int room) {
        if (room > days.length) {
            days = Arrays.copyOf(days, 2 * room);
            counts = Arrays.copyOf(counts, 2 * room);
        }
    }
}
