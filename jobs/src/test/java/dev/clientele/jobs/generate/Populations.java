package dev.clientele.jobs.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Small populations for tests. */
final class Populations {

    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private Populations() {}

    /** So many customers over so many days, without dirt. */
    static PopulationConfig clean(int customers, int days) {
        return PopulationConfig.of(customers, START, START.plus(Duration.ofDays(days))).withDirt(0);
    }

    /** All events that arrive within the population's period. */
    static List<GeneratedEvent> events(PopulationConfig config) {
        return new EventGenerator(config).streamUntil(config.end()).toList();
    }

    /** The events of one customer. */
    static List<GeneratedEvent> events(PopulationConfig config, String customerId) {
        return events(config).stream()
                .filter(event -> event.customerId().equals(customerId))
                .toList();
    }
}
