package dev.clientele.jobs.importing;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A row that is part of an event.
 *
 * @param source the line of the file
 * @param key the event it is part of
 * @param time of the row
 * @param amount of the row in currency units, never negative
 * @param article what it is about
 */
record OrderLine(long source, EventKey key, Instant time, BigDecimal amount, Article article) {

    /**
     * What the rows of one event have in common.
     *
     * @param customerId whose event it is
     * @param eventId the event's id
     * @param orderId the order that is placed or given back
     * @param returned whether it is given back
     */
    record EventKey(String customerId, String eventId, String orderId, boolean returned) {}

    /**
     * What was ordered.
     *
     * @param sku the article's id, empty where the table has no column for it
     * @param category its category, empty likewise
     * @param quantity how many pieces, never negative
     */
    record Article(String sku, String category, BigDecimal quantity) {}
}
