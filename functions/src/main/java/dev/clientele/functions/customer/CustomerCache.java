package dev.clientele.functions.customer;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * The customers that a task had to do with last, as objects on its heap, in front of their rows: a
 * write-back cache. Reading and writing a row costs as much as deciding a customer, so a row is
 * read when its customer comes up for the first time, and written when the customer has to leave
 * the heap, when too many rows are behind, and before each checkpoint. Who leaves is found by the
 * clock algorithm: the hand goes round in the order in which customers came, whoever was used since
 * it came by stays, the next one leaves. To put each of them at the end of a list at each use, as
 * by least recent use, would touch two more customers, whom the processor has long forgotten.
 */
final class CustomerCache {

    /** So that what is left to be written ahead of a checkpoint's barrier takes under a second. */
    static final int MOST_ROWS_BEHIND = 50_000;

    private final Rows rows;
    private final long mostBytes;
    private final Map<String, CachedCustomer> customers = new HashMap<>();
    private final Queue<CachedCustomer> clock = new ArrayDeque<>();
    private final Queue<CachedCustomer> behind = new ArrayDeque<>();
    private long bytes;

    /** Where customers come from and go to. */
    interface Rows {

        /** Reads the row of the current key's customer; a new customer if there is none. */
        CachedCustomer read(String customerId) throws IOException;

        /**
         * Writes the row of any customer. The current key may be another one before, and has to be
         * the same after.
         */
        void write(CachedCustomer customer) throws IOException;
    }

    /**
     * A cache.
     *
     * @param rows where customers come from and go to
     * @param mostBytes about how many bytes of the heap the customers may take
     */
    CustomerCache(Rows rows, long mostBytes) {
        this.rows = rows;
        this.mostBytes = mostBytes;
    }

    /** The customer of the current key. */
    CachedCustomer get(String customerId) throws IOException {
        CachedCustomer known = customers.get(customerId);
        if (known != null) {
            known.use();
            return known;
        }
        CachedCustomer read = rows.read(customerId);
        customers.put(customerId, read);
        clock.add(read);
        bytes += read.weight();
        makeRoomFor(read);
        return read;
    }

    /** Who has just come stays, however large: somebody is at work on that customer. */
    private void makeRoomFor(CachedCustomer newcomer) throws IOException {
        while (bytes > mostBytes && customers.size() > 1) {
            CachedCustomer atHand = clock.remove();
            if (atHand == newcomer || atHand.wasUsed()) {
                clock.add(atHand);
            } else {
                leave(atHand);
            }
        }
    }

    private void leave(CachedCustomer customer) throws IOException {
        write(customer);
        customers.remove(customer.customer().id());
        bytes -= customer.weight();
    }

    /** Notes that a customer's row is behind. */
    void rowIsBehind(CachedCustomer customer) {
        if (!customer.isRowBehind()) {
            customer.rowIsBehind();
            behind.add(customer);
        }
    }

    /** Writes the rows that have been behind longest, as long as there are too many. */
    void catchUp() throws IOException {
        while (behind.size() > MOST_ROWS_BEHIND) {
            write(behind.remove());
        }
    }

    /** Writes all rows that are behind. */
    void writeBack() throws IOException {
        while (!behind.isEmpty()) {
            write(behind.remove());
        }
    }

    private void write(CachedCustomer customer) throws IOException {
        if (customer.isRowBehind()) {
            rows.write(customer);
            customer.rowIsWritten();
            bytes += customer.weighAgain();
        }
    }

    /** Forgets everybody; all rows have to be written. */
    void clear() {
        customers.clear();
        clock.clear();
        bytes = 0;
    }
}
