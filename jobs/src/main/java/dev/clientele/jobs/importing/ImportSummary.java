package dev.clientele.jobs.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an import made of a table.
 *
 * @param rows read, without the header and blank lines
 * @param usedRows of them that are part of an event; the others are set aside
 * @param orders made of them
 * @param returns made of them
 * @param customers with an order or a return
 * @param ordered the sum of all orders in currency units
 * @param returned the sum of all returns in currency units
 * @param first time of an event; empty without events
 * @param last time of an event; empty without events
 * @param setAside the other rows, by reason
 */
public record ImportSummary(
        long rows,
        long usedRows,
        long orders,
        long returns,
        long customers,
        BigDecimal ordered,
        BigDecimal returned,
        Optional<Instant> first,
        Optional<Instant> last,
        SetAside setAside) {

    /** Sums up events that are sorted by time. */
    static ImportSummary of(long rows, List<ImportedEvent> events, SetAside setAside) {
        Set<String> customers = new HashSet<>();
        BigDecimal ordered = BigDecimal.ZERO;
        BigDecimal returned = BigDecimal.ZERO;
        long usedRows = 0;
        long returns = 0;
        for (ImportedEvent event : events) {
            boolean isReturn = event.key().returned();
            customers.add(event.key().customerId());
            usedRows += event.lines().size();
            returns += isReturn ? 1 : 0;
            returned = isReturn ? returned.add(event.amount()) : returned;
            ordered = isReturn ? ordered : ordered.add(event.amount());
        }
        return new ImportSummary(
                rows,
                usedRows,
                events.size() - returns,
                returns,
                customers.size(),
                ordered,
                returned,
                events.stream().findFirst().map(ImportedEvent::time),
                events.isEmpty()
                        ? Optional.empty()
                        : Optional.of(events.get(events.size() - 1).time()),
                setAside);
    }
}
