package dev.clientele.jobs.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An order or a return that rows were added up to.
 *
 * @param key what it is
 * @param time of its earliest row
 * @param amount in currency units, with exactly the currency's decimals
 * @param lines its rows, in the order of the file
 */
record ImportedEvent(
        OrderLine.EventKey key, Instant time, BigDecimal amount, List<OrderLine> lines) {

    /** By time, then by order, then by customer and event. */
    static final Comparator<ImportedEvent> IN_ORDER =
            Comparator.comparing(ImportedEvent::time)
                    .thenComparing(event -> event.key().orderId())
                    .thenComparing(event -> event.key().customerId())
                    .thenComparing(event -> event.key().eventId());
}
