package dev.clientele.jobs.generate;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The events of a population in order of arrival, without end: beyond the period's end the same
 * customers live on and new ones join.
 *
 * <p>Arrival is the time of the event, save for the dirt that comes late or again. Holds one entry
 * for each customer who is not gone yet, and no events. The same config gives the same events, and
 * a customer's events do not depend on how many other customers there are. Not thread-safe.
 */
public final class EventGenerator implements Iterator<GeneratedEvent> {

    private final World world;
    private final Arrivals arrivals;
    private final PriorityQueue<Customer> customers = new PriorityQueue<>(Customer.BY_DUE_TIME);
    private Optional<GeneratedEvent> ahead = Optional.empty();

    /** A generator at the beginning of the population's period. */
    public EventGenerator(PopulationConfig config) {
        this.world = World.of(config);
        this.arrivals = new Arrivals(config, world.rhythm());
    }

    /** Always true. */
    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public GeneratedEvent next() {
        GeneratedEvent event = peek();
        ahead = Optional.empty();
        return event;
    }

    /** The event that {@link #next} will return. */
    public GeneratedEvent peek() {
        while (ahead.isEmpty()) {
            ahead = step();
        }
        return ahead.get();
    }

    /**
     * The events from here on that arrive before an instant; those after it stay in this generator.
     */
    public Iterator<GeneratedEvent> until(Instant end) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return peek().arrival().isBefore(end);
            }

            @Override
            public GeneratedEvent next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("no more events before " + end);
                }
                return EventGenerator.this.next();
            }
        };
    }

    /** {@link #until} as a stream. */
    public Stream<GeneratedEvent> streamUntil(Instant end) {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(until(end), characteristics), false);
    }

    private Optional<GeneratedEvent> step() {
        admitNewcomers();
        Customer customer = customers.remove();
        Optional<GeneratedEvent> event = customer.live();
        if (!customer.isGone()) {
            customers.add(customer);
        }
        return event;
    }

    private void admitNewcomers() {
        while (customers.isEmpty() || arrivals.nextTime() <= customers.element().due()) {
            long joined = arrivals.nextTime();
            customers.add(Customer.joining(world, arrivals.nextIndex(), joined));
        }
    }
}
