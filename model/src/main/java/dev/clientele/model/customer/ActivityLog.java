package dev.clientele.model.customer;

import dev.clientele.model.slice.Days;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How many interactions of each kind there were on each of the last 400 days. An entry is a day and
 * a kind; entries ascend by day. Counts stop at {@link #CAP}, as no more of them count.
 */
public final class ActivityLog {

    /** How many interactions of a kind and day count. */
    public static final int CAP = 20;

    private final List<String> kinds = new ArrayList<>();
    private int size;
    private int[] days = new int[4];
    private int[] kindIndexes = new int[4];
    private byte[] counts = new byte[4];

    /**
     * How many entries there are.
     *
     * @return at least 0
     */
    public int size() {
        return size;
    }

    /**
     * The day of an entry.
     *
     * @param index from 0
     * @return epoch day
     */
    public int day(int index) {
        return days[index];
    }

    /**
     * The kind of an entry.
     *
     * @param index from 0
     * @return for example {@code visit}
     */
    public String kind(int index) {
        return kinds.get(kindIndexes[index]);
    }

    /**
     * Where the kind of an entry stands in {@link #kinds}.
     *
     * @param index from 0
     * @return an index
     */
    public int kindIndex(int index) {
        return kindIndexes[index];
    }

    /**
     * The kinds there have been.
     *
     * @return each once, maybe some of which no entry is left
     */
    public List<String> kinds() {
        return Collections.unmodifiableList(kinds);
    }

    /**
     * The interactions of an entry.
     *
     * @param index from 0
     * @return 1 to {@link #CAP}
     */
    public int count(int index) {
        return counts[index];
    }

    /**
     * Adds interactions.
     *
     * @param day epoch day
     * @param kind their kind
     * @param more how many, over 0
     */
    public void add(int day, String kind, int more) {
        int kindIndex = indexOf(kind);
        int index = indexFrom(day);
        while (index < size && days[index] == day && kindIndexes[index] != kindIndex) {
            index++;
        }
        if (index == size || days[index] != day) {
            insert(index, day, kindIndex);
        }
        counts[index] = (byte) Math.min(CAP, counts[index] + more);
    }

    /**
     * Where the entries from a day on begin.
     *
     * @param day epoch day
     * @return an index, {@link #size()} if there is none
     */
    public int indexFrom(int day) {
        if (size == 0 || days[size - 1] < day) {
            return size;
        }
        return Days.indexFrom(days, size, day);
    }

    void forgetBefore(int day) {
        int first = indexFrom(day);
        if (first == 0) {
            return;
        }
        size -= first;
        System.arraycopy(days, first, days, 0, size);
        System.arraycopy(kindIndexes, first, kindIndexes, 0, size);
        System.arraycopy(counts, first, counts, 0, size);
        if (kinds.size() > size) {
            forgetUnusedKinds();
        }
    }

    private void forgetUnusedKinds() {
        List<String> before = List.copyOf(kinds);
        kinds.clear();
        for (int i = 0; i < size; i++) {
            kindIndexes[i] = indexOf(before.get(kindIndexes[i]));
        }
    }

    private int indexOf(String kind) {
        int known = kinds.indexOf(kind);
        if (known >= 0) {
            return known;
        }
        kinds.add(kind);
        return kinds.size() - 1;
    }

    private void insert(int index, int day, int kindIndex) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            kindIndexes = Arrays.copyOf(kindIndexes, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        System.arraycopy(days, index, days, index + 1, size - index);
        System.arraycopy(kindIndexes, index, kindIndexes, index + 1, size - index);
        System.arraycopy(counts, index, counts, index + 1, size - index);
        days[index] = day;
        kindIndexes[index] = kindIndex;
        counts[index] = 0;
        size++;
    }
}
