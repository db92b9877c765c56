package dev.clientele.model.customer;

import java.util.Map;
import java.util.SortedMap;

/**
 * What is kept of a customer but rarely read: every order, and the event ids that do not fit into
 * {@link RecentEvents}. The engine's only port: in memory for replay and tests, keyed state in a
 * job.
 */
public interface CustomerArchive {

    /** The answer for an event id that is not remembered. */
    long NOT_REMEMBERED = Long.MIN_VALUE;

    /**
     * Looks up an order.
     *
     * @param orderId its id
     * @return the order; null if the customer has none of that id
     */
    OrderRecord order(String orderId);

    /**
     * Keeps an order.
     *
     * @param orderId its id
     * @param order the order as it is now
     */
    void putOrder(String orderId, OrderRecord order);

    /**
     * Looks up an event id.
     *
     * @param fingerprint of the id
     * @return the customer's clock at which it was remembered, in epoch milliseconds; {@link
     *     #NOT_REMEMBERED} if it wasn't
     */
    long rememberedAt(Fingerprint fingerprint);

    /**
     * Remembers an event id.
     *
     * @param fingerprint of the id
     * @param clock the customer's clock, in epoch milliseconds
     */
    void remember(Fingerprint fingerprint, long clock);

    /**
     * Forgets the event ids remembered before an instant.
     *
     * @param instant epoch milliseconds
     * @return how many are left
     */
    int forgetBefore(long instant);

    /**
     * Every order, for an erasure or an export: reads all of them.
     *
     * @return a copy, by order id
     */
    SortedMap<String, OrderRecord> orders();

    /**
     * Every event id remembered here, for an erasure or an export: reads all of them.
     *
     * @return a copy: the customer's clock at which each was remembered, in epoch milliseconds
     */
    Map<Fingerprint, Long> events();

    /** Forgets everything. */
    void clear();
}
