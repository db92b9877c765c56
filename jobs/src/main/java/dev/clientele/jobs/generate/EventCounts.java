package dev.clientele.jobs.generate;

import dev.clientele.jobs.generate.GeneratedEvent.Delivery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts records as they are written: by type, by delivery, and in all. */
final class EventCounts {

    private final Map<String, Long> byType = new TreeMap<>();
    private final Map<Delivery, Long> byDelivery = new EnumMap<>(Delivery.class);
    private long total;
    private Instant first;
    private Instant last;

    void add(GeneratedEvent event) {
        byType.merge(event.type(), 1L, Long::sum);
        byDelivery.merge(event.delivery(), 1L, Long::sum);
        total++;
        first = total == 1 ? event.arrival() : first;
        last = event.arrival();
    }

    long total() {
        return total;
    }

    /** Records by type, by name; broken copies count as the type they were. */
    Map<String, Long> byType() {
        return byType;
    }

    long of(Delivery delivery) {
        return byDelivery.getOrDefault(delivery, 0L);
    }

    Optional<Instant> first() {
        return Optional.ofNullable(first);
    }

    Optional<Instant> last() {
        return Optional.ofNullable(last);
    }
}
