package dev.clientele.model.customer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The event ids of the last 7 days of the customer's clock: a few of them here, in order of
 * arrival; what does not fit spills into the archive, which is swept whenever it has doubled.
 */
public final class RecentEvents {

    /** For how long after it an event's id makes a duplicate. */
    public static final long REMEMBERED_MILLIS = 7L * 24 * 60 * 60 * 1000;

    private static final int CAPACITY = 32;
    private static final int FIRST_SWEEP = 256;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long spilledUntil = Long.MIN_VALUE;
    private int spilled;
    private int sweepAt = FIRST_SWEEP;

    /**
     * A remembered id.
     *
     * @param fingerprint of the id
     * @param clock the customer's clock after its event was applied, in epoch milliseconds
     */
    public record Entry(Fingerprint fingerprint, long clock) {}

    /**
     * What is known of the spilled ids.
     *
     * @param until the clock of the latest one; {@link Long#MIN_VALUE} if there is none
     * @param count how many there are in the archive at most
     * @param sweepAt at how many the archive is swept
     */
    public record Spill(long until, int count, int sweepAt) {}

    /**
     * Whether an id makes a duplicate.
     *
     * @param fingerprint of the id
     * @param instant the later of the customer's clock and the event's own time
     * @param archive the customer's
     * @return true up to 7 x 24 hours after it was remembered
     */
    boolean isDuplicate(Fingerprint fingerprint, long instant, CustomerArchive archive) {
        long oldest = instant - REMEMBERED_MILLIS;
        for (Entry entry : entries) {
            if (entry.clock() >= oldest && entry.fingerprint().equals(fingerprint)) {
                return true;
            }
        }
        return spilledUntil >= oldest && archive.rememberedAt(fingerprint) >= oldest;
    }

    void remember(Fingerprint fingerprint, long clock, CustomerArchive archive) {
        long oldest = clock - REMEMBERED_MILLIS;
        while (!entries.isEmpty() && entries.peekFirst().clock() < oldest) {
            entries.removeFirst();
        }
        if (entries.size() == CAPACITY) {
            spill(entries.removeFirst(), oldest, archive);
        }
        entries.addLast(new Entry(fingerprint, clock));
    }

    private void spill(Entry entry, long oldest, CustomerArchive archive) {
        archive.remember(entry.fingerprint(), entry.clock());
        spilledUntil = Math.max(spilledUntil, entry.clock());
        spilled++;
        if (spilled >= sweepAt) {
            spilled = archive.forgetBefore(oldest);
            sweepAt = Math.max(FIRST_SWEEP, 2 * spilled);
        }
    }

    /**
     * Adds the ids of a customer who was merged into this one, as far as they still matter.
     *
     * @param other the ids in that customer's row
     * @param otherArchive that customer's archive
     * @param clock of the customer who lives on
     * @param customer the one who lives on
     */
    void unite(RecentEvents other, CustomerArchive otherArchive, long clock, Customer customer) {
        long oldest = clock - REMEMBERED_MILLIS;
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        otherArchive.events().forEach((fingerprint, at) -> all.add(new Entry(fingerprint, at)));
        all.removeIf(entry -> entry.clock() < oldest);
        all.sort(
                Comparator.comparingLong(Entry::clock)
                        .thenComparing(Entry::fingerprint, Fingerprint.ORDER));
        entries.clear();
        int spilling = Math.max(0, all.size() - CAPACITY);
        entries.addAll(all.subList(spilling, all.size()));
        for (Entry entry : all.subList(0, spilling)) {
            spill(entry, oldest, customer.archive());
        }
    }

    /**
     * How many ids are here.
     *
     * @return 0 to 32
     */
    public int size() {
        return entries.size();
    }

    /**
     * The ids that are here.
     *
     * @return by clock, oldest first
     */
    public Iterator<Entry> iterator() {
        return entries.iterator();
    }

    /**
     * What is known of the spilled ids.
     *
     * @return the spill
     */
    public Spill spill() {
        return new Spill(spilledUntil, spilled, sweepAt);
    }

    /**
     * Takes what {@link #iterator} and {@link #spill} gave.
     *
     * @param saved an id, later than those there are
     */
    public void restore(Entry saved) {
        entries.addLast(saved);
    }

    /**
     * Takes what {@link #spill} gave.
     *
     * @param saved the spill
     */
    public void restore(Spill saved) {
        spilledUntil = saved.until();
        spilled = saved.count();
        sweepAt = saved.sweepAt();
    }
}
