package dev.clientele.jobs.generate;

import dev.clientele.jobs.generate.RandomSource.Purpose;
import java.util.Comparator;
import java.util.Optional;

/**
 * One customer's life so far and what is planned of it.
 *
 * <p>Everything is drawn from the customer's own sources of randomness, so a life is the same
 * whoever else lives.
 */
final class Customer {

    /**
     * The customer with the earliest moment first; of equal times the one with the lowest number.
     */
    static final Comparator<Customer> BY_DUE_TIME =
            Comparator.<Customer>comparingLong(customer -> customer.due)
                    .thenComparingInt(customer -> customer.traits.index());

    private static final long NEVER = Long.MAX_VALUE;

    private final World world;
    private final CustomerTraits traits;
    private final RandomSource random;
    private final PurchaseTimes purchases;
    private final Dirt dirt;
    private final Agenda agenda = new Agenda();
    private long due;
    private int events;
    private int orders;
    private long latestOrder;
    private boolean nextOrderReturned;
    private boolean complaining;

    private Customer(World world, CustomerTraits traits) {
        PopulationConfig config = world.config();
        this.world = world;
        this.traits = traits;
        this.random = RandomSource.of(config.seed(), traits.index(), Purpose.BEHAVIOUR);
        this.purchases = new PurchaseTimes(config, world.rhythm(), traits);
        this.dirt = new Dirt(config, traits.index());
    }

    /** A customer about to join: enrolling, ordering and browsing are planned. */
    static Customer joining(World world, int index, long joined) {
        Customer customer = new Customer(world, CustomerTraits.draw(world.config(), index, joined));
        customer.agenda.plan(joined, Enrolling::enrol);
        Ordering.planNext(joined, customer);
        Browsing.planNext(joined, customer);
        customer.due = joined;
        return customer;
    }

    /** Lives through the next moment; what comes of it may be nothing. */
    Optional<GeneratedEvent> live() {
        Agenda.Planned planned = agenda.next();
        Optional<GeneratedEvent> event = planned.moment().happen(planned.time(), this);
        due = agenda.isEmpty() ? NEVER : agenda.nextTime();
        return event;
    }

    /** The time of the next moment in epoch milliseconds; it moves only by living. */
    long due() {
        return due;
    }

    /** Whether nothing is planned any more. */
    boolean isGone() {
        return due == NEVER;
    }

    /** Begins the customer's next event, which happens at the time in epoch milliseconds. */
    EventLine write(String type, long time) {
        return world.line().begin(traits.id() + "-" + ++events, traits.id(), type, time);
    }

    /** Ends the event begun last and hands it over to delivery. */
    Optional<GeneratedEvent> publish(String type, long time) {
        return dirt.deliver(type, time, world.line().end(), this);
    }

    /** Counts an order placed at the time and returns its id. */
    String order(long time) {
        latestOrder = time;
        nextOrderReturned = false;
        String orderId = nextOrderId();
        orders++;
        return orderId;
    }

    /** The id that the next order will have. */
    String nextOrderId() {
        return traits.id() + "-o" + (orders + 1);
    }

    /** Number of orders so far. */
    int orders() {
        return orders;
    }

    /** The latest order in epoch milliseconds, 0 before the first. */
    long latestOrder() {
        return latestOrder;
    }

    /** Whether the next order has been returned before it was placed. */
    boolean isNextOrderReturned() {
        return nextOrderReturned;
    }

    void returnNextOrder() {
        nextOrderReturned = true;
    }

    /** How the customer feels, from 0 to 1: worse while a complaint is open and towards the end. */
    double mood() {
        double ending = Math.min(2, purchases.remaining()) * 0.2 + 0.6;
        return Math.max(0, traits.satisfaction() * ending - (complaining ? 0.3 : 0));
    }

    void complaining(boolean open) {
        complaining = open;
    }

    World world() {
        return world;
    }

    CustomerTraits traits() {
        return traits;
    }

    RandomSource random() {
        return random;
    }

    PurchaseTimes purchases() {
        return purchases;
    }

    Agenda agenda() {
        return agenda;
    }
}
