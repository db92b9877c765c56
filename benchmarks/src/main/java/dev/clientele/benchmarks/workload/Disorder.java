package dev.clientele.benchmarks.workload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.hipparchus.random.RandomDataGenerator;

/**
 * What goes wrong on the way to the topic: a third of the share comes late, a third twice, a third
 * with a broken copy. What comes later does so by an hour to three days; short delays are more
 * common than long ones.
 */
final class Disorder {

    private static final double SHORTEST_HOURS = 1;
    private static final double LONGEST_HOURS = WorkloadSettings.LONGEST_DELAY.toHours();
    private static final double HOUR_MILLIS = 3_600_000;

    private final RandomDataGenerator random;
    private final double share;
    private final Consumer<Arrival> arrivals;
    private final PriorityQueue<Delayed> delayed =
            new PriorityQueue<>(
                    Comparator.comparingLong(Delayed::due).thenComparingLong(Delayed::number));
    private long count;

    private record Delayed(long due, long number, Arrival arrival) {}

    Disorder(RandomDataGenerator random, double share, Consumer<Arrival> arrivals) {
        this.random = random;
        this.share = share;
        this.arrivals = arrivals;
    }

    /** Takes the next event, each later than the one before it. */
    void deliver(Arrival event) {
        arriveUntil(event.time());
        if (random.nextDouble() >= share) {
            arrivals.accept(event);
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> delay(event);
            case 1 -> {
                arrivals.accept(event);
                delay(event);
            }
            default -> {
                arrivals.accept(event);
                delay(broken(event));
            }
        }
    }

    /** Lets arrive whatever is still on its way. */
    void end() {
        arriveUntil(Long.MAX_VALUE);
    }

    private void arriveUntil(long time) {
        while (!delayed.isEmpty() && delayed.peek().due() <= time) {
            arrivals.accept(delayed.poll().arrival());
        }
    }

    private void delay(Arrival event) {
        double hours =
                SHORTEST_HOURS
                        * StrictMath.pow(LONGEST_HOURS / SHORTEST_HOURS, random.nextDouble());
        delayed.add(new Delayed(event.time() + (long) (hours * HOUR_MILLIS), count++, event));
    }

    /** Half of its JSON, or one whose required field has another name. */
    private Arrival broken(Arrival event) {
        byte[] json =
                random.nextBoolean()
                        ? Arrays.copyOf(event.json(), event.json().length / 2)
                        : new String(event.json(), StandardCharsets.UTF_8)
                                .replace("\"eventId\":", "\"event\":")
                                .getBytes(StandardCharsets.UTF_8);
        return new Arrival(event.customerId(), event.time(), json);
    }
}
