package dev.clientele.jobs.generate;

import dev.clientele.jobs.generate.GeneratedEvent.Delivery;
import dev.clientele.jobs.generate.RandomSource.Purpose;
import java.time.Instant;
import java.util.Optional;

/**
 * What goes wrong between a customer and the topic: some events come twice, some late, and some are
 * joined by a broken copy. Nothing is lost.
 */
final class Dirt {

    private static final double SECOND = 1000;
    private static final double LATEST = 3 * 86_400 * SECOND;

    private final RandomSource random;
    private final double share;

    Dirt(PopulationConfig config, int index) {
        this.random = RandomSource.of(config.seed(), index, Purpose.DIRT);
        this.share = config.dirt();
    }

    /** The event if it arrives at its time, {@code time} in epoch milliseconds. */
    Optional<GeneratedEvent> deliver(String type, long time, String json, Customer customer) {
        Instant instant = Instant.ofEpochMilli(time);
        GeneratedEvent event =
                new GeneratedEvent(
                        instant, instant, customer.traits().id(), type, Delivery.ON_TIME, json);
        if (!random.chance(share)) {
            return Optional.of(event);
        }
        return switch (random.below(3)) {
            case 0 -> late(event, time, customer.agenda());
            case 1 -> twice(event, time, customer.agenda());
            default -> broken(event, time, customer.agenda());
        };
    }

    private Optional<GeneratedEvent> late(GeneratedEvent event, long time, Agenda agenda) {
        plan(event, time, Delivery.LATE, agenda);
        return Optional.empty();
    }

    private Optional<GeneratedEvent> twice(GeneratedEvent event, long time, Agenda agenda) {
        plan(event, time, Delivery.DUPLICATE, agenda);
        return Optional.of(event);
    }

    private Optional<GeneratedEvent> broken(GeneratedEvent event, long time, Agenda agenda) {
        plan(event.saying(damage(event.json())), time, Delivery.BROKEN, agenda);
        return Optional.of(event);
    }

    /** A second to three days later, short delays being more common than long ones. */
    private void plan(GeneratedEvent event, long time, Delivery how, Agenda agenda) {
        double delay = SECOND * StrictMath.pow(LATEST / SECOND, random.uniform());
        agenda.plan(
                time + (long) delay, (when, customer) -> Optional.of(event.arriving(when, how)));
    }

    private String damage(String json) {
        return switch (random.below(4)) {
            case 0 -> json.substring(0, json.length() / 2);
            case 1 -> json.replace("\"type\":\"", "\"type\":\"un-");
            case 2 -> json.replace("\"time\":\"", "\"time\":\"about ");
            default -> json.replace("\"eventId\":", "\"event\":");
        };
    }
}
