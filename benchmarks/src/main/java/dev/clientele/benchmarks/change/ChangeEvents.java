package dev.clientele.benchmarks.change;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import java.time.Instant;
import java.util.List;

/** The events of a partition, each a function of its number. */
final class ChangeEvents {

    /** When the second version starts: amid a day, so that no customer's day begins then. */
    static final long CHANGE = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();

    /** Behind all events, and on their day. */
    static final long END = Instant.parse("2026-03-02T23:59:59.999Z").toEpochMilli();

    private static final long FIRST = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long BEFORE = Instant.parse("2026-03-02T06:00:00Z").toEpochMilli();
    private static final int LARGEST = 30_000;
    private static final byte[] RAW = {};

    private ChangeEvents() {}

    /**
     * An event.
     *
     * @param settings what is played
     * @param partition the event's
     * @param number counts the events of the partition
     * @param change the number of the first event behind the change
     */
    static Incoming event(ChangeSettings settings, int partition, long number, long change) {
        int customer = customer(settings, number);
        long time = time(settings, number, change);
        long amount = 1L + Math.floorMod(mix(number * 31 + partition), LARGEST);
        String id = Long.toString(number);
        EventBody order = new EventBody.Order(id, amount, null, null, List.of(), null);
        return new Incoming(
                new CustomerEvent(id, "c" + partition + "-" + customer, time, order),
                new Origin("events", partition, number, RAW));
    }

    /** Whose event it is: first everybody in turn, then anybody. */
    static int customer(ChangeSettings settings, long number) {
        long of = number < settings.firstEvents() ? number : mix(number);
        return (int) Math.floorMod(of, (long) settings.customersOfPartition());
    }

    private static long time(ChangeSettings settings, long number, long change) {
        if (number < settings.firstEvents()) {
            return FIRST + number / 1_000;
        }
        return (number < change ? BEFORE : CHANGE) + (number - settings.firstEvents()) / 8;
    }

    /** Spreads the bits of a number, as SplitMix64 does. */
    private static long mix(long number) {
        long bits = (number + 1) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
