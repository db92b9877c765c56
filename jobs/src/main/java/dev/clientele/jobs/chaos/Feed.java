package dev.clientele.jobs.chaos;

import dev.clientele.jobs.generate.EventGenerator;
import dev.clientele.jobs.generate.GeneratedEvent;
import dev.clientele.jobs.generate.PopulationConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The records of a run, in order: made-up customers, of whose events every 97th comes twice and has
 * a broken copy; at the end, in each partition, one event much later, so that the watermark applies
 * what is due up to a known instant. Not thread-safe.
 */
final class Feed {

    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    private static final Duration JOINING = Duration.ofDays(365);
    private static final Duration SILENCE = Duration.ofDays(62);
    private static final Duration BEFORE_LAST = Duration.ofMinutes(30);

    /**
     * Longer than a profile waits for more events: time does not go on behind the last words, so
     * whether a profile that waits shows the next word would be for the machine to say.
     */
    private static final Duration BETWEEN_WORDS = Duration.ofMinutes(2);

    private static final int NOON_IN_CHINA = 4;
    private static final int EVERY = 97;

    /** What the ids of the customers begin with whose events are the last ones. */
    private static final String LAST_CUSTOMERS = "last-";

    private final EventGenerator generator;
    private final int partitions;
    private final Deque<Message> waiting = new ArrayDeque<>();
    private long made;
    private Instant latest = START;

    Feed(int customers, long seed, int partitions) {
        PopulationConfig population = PopulationConfig.of(customers, START, START.plus(JOINING));
        this.generator = new EventGenerator(population.withSeed(seed).withDirt(0));
        this.partitions = partitions;
    }

    /**
     * One record.
     *
     * @param partition where it goes; null to go by the key
     * @param customerId its key
     * @param json its value
     */
    record Message(Integer partition, String customerId, String json) {}

    /** The next record of the made-up customers; they do not end. */
    Message next() {
        if (waiting.isEmpty()) {
            make();
        }
        return waiting.remove();
    }

    private void make() {
        GeneratedEvent event = generator.next();
        latest = event.arrival();
        waiting.add(new Message(null, event.customerId(), event.json()));
        made++;
        if (made % EVERY == 0) {
            waiting.add(new Message(null, event.customerId(), event.json()));
            waiting.add(new Message(null, event.customerId(), "not " + event.json()));
        }
    }

    /** Two months after what has been made so far. */
    private Instant end() {
        return latest.truncatedTo(ChronoUnit.DAYS)
                .plus(SILENCE)
                .plus(NOON_IN_CHINA, ChronoUnit.HOURS);
    }

    /** An instant by which the watermark has applied the same as a replay up to it. */
    Instant asOf() {
        return end().minus(BEFORE_LAST);
    }

    /**
     * The last records, in each partition one.
     *
     * @param word the how many-eth of the last words it is: a source that is restored behind them
     *     knows no time of its partitions, so some more may be needed
     */
    Stream<Message> lastWords(int word) {
        return IntStream.range(0, partitions)
                .mapToObj(
                        partition -> {
                            String customer = LAST_CUSTOMERS + partition;
                            String json =
                                    "{\"eventId\":\"word-%d\",\"customerId\":\"%s\",\"type\":\"interaction\",\"kind\":\"visit\",\"time\":\"%s\"}"
                                            .formatted(
                                                    word,
                                                    customer,
                                                    end().plus(BETWEEN_WORDS.multipliedBy(word)));
                            return new Message(partition, customer, json);
                        });
    }
}
