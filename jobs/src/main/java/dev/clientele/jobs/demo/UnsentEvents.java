package dev.clientele.jobs.demo;

import dev.clientele.jobs.generate.EventGenerator;
import dev.clientele.jobs.generate.GeneratedEvent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** The generated events that are not in the topic yet, in order of arrival. Not thread-safe. */
final class UnsentEvents {

    private final EventGenerator generator;
    private final SentPositions sent;
    private long position;

    UnsentEvents(EventGenerator generator, SentPositions sent) {
        this.generator = generator;
        this.sent = sent;
    }

    /** The event that {@link #next} will return. */
    GeneratedEvent peek() {
        GeneratedEvent event = generator.peek();
        while (sent.contains(partition(event), position)) {
            generator.next();
            position++;
            event = generator.peek();
        }
        return event;
    }

    /** The next event, with where it belongs. */
    Addressed next() {
        GeneratedEvent event = peek();
        generator.next();
        return new Addressed(event, partition(event), position++);
    }

    private int partition(GeneratedEvent event) {
        byte[] key = event.customerId().getBytes(StandardCharsets.UTF_8);
        return BuiltInPartitioner.partitionForKey(key, sent.partitions());
    }

    /**
     * An event with where it belongs.
     *
     * @param event any
     * @param partition of the topic, by the hash of the customer
     * @param position in the generator's sequence, from 0
     */
    record Addressed(GeneratedEvent event, int partition, long position) {}
}
