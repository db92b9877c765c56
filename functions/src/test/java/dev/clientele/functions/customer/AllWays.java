package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.Incoming;
import dev.clientele.functions.wire.OutgoingRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The operator run in all {@link Way ways} side by side. After every step all of them have to have
 * sent the same bytes, those of the engine without Flink, and to hold the same.
 */
final class AllWays implements AutoCloseable {

    private static final Set<Way> OTHERS = EnumSet.complementOf(EnumSet.of(Way.HEAP));

    private final Map<Way, CustomerHarness> operators = new EnumMap<>(Way.class);
    private final EngineRun engine;

    AllWays(ProgrammeDocuments documents) throws Exception {
        this(documents, Duration.ofMinutes(1));
    }

    AllWays(ProgrammeDocuments documents, Duration profileInterval) throws Exception {
        engine = new EngineRun(documents);
        for (Way way : Way.values()) {
            operators.put(way, new CustomerHarness(way, documents, profileInterval));
        }
    }

    /** One step of one operator. */
    @FunctionalInterface
    private interface Step {
        List<OutgoingRecord> take(CustomerHarness operator) throws Exception;
    }

    /** Gives an event to all. The lines of what came out: decisions, profiles, dead letters. */
    List<String> send(Incoming incoming) throws Exception {
        return send(List.of(incoming));
    }

    /** Gives events to all, in one step. The lines of what came out. */
    List<String> send(List<Incoming> events) throws Exception {
        List<OutgoingRecord> expected = new ArrayList<>();
        events.forEach(incoming -> expected.addAll(engine.send(incoming)));
        return Lines.of(step(operator -> operator.send(events), expected));
    }

    /** Lets time pass for all. The lines of what came out. */
    List<String> reach(String instant) throws Exception {
        long millis = Instant.parse(instant).toEpochMilli();
        return Lines.of(step(operator -> operator.reach(millis), engine.reach(millis)));
    }

    /** Ends the input of all. The lines of what came out. */
    List<String> endInput() throws Exception {
        engine.reach(Long.MIN_VALUE);
        return Lines.of(step(operator -> operator.reach(Long.MAX_VALUE), List.of()));
    }

    private List<OutgoingRecord> step(Step step, List<OutgoingRecord> expected) throws Exception {
        List<OutgoingRecord> records = step.take(operators.get(Way.HEAP));
        Held held = held();
        List<String> timers = timers();
        for (Way way : OTHERS) {
            assertThat(Lines.whole(byCustomer(step.take(operators.get(way)))))
                    .as("records of " + way)
                    .isEqualTo(Lines.whole(byCustomer(records)));
            assertThat(operators.get(way).held()).as("state of " + way).isEqualTo(held);
            if (way.canListTimers()) {
                assertThat(operators.get(way).timers()).as("timers of " + way).isEqualTo(timers);
            }
        }
        assertSameAsEngine(records, expected);
        assertThat(timers.stream().map(AllWays::customerOf))
                .as("customers with a timer")
                .doesNotHaveDuplicates();
        return records;
    }

    private static String customerOf(String timer) {
        return timer.substring(0, timer.indexOf(' '));
    }

    private void assertSameAsEngine(List<OutgoingRecord> records, List<OutgoingRecord> expected) {
        assertThat(Lines.whole(byCustomer(records.stream().filter(r -> !isProfile(r)).toList())))
                .as("what the engine says")
                .isEqualTo(Lines.whole(byCustomer(expected)));
        Map<String, OutgoingRecord> lastProfiles = new HashMap<>();
        records.stream()
                .filter(AllWays::isProfile)
                .forEach(profile -> lastProfiles.put(profile.key(), profile));
        assertThat(Lines.whole(engine.takeProfiles()))
                .as("profiles of the engine")
                .containsAll(Lines.whole(List.copyOf(lastProfiles.values())));
    }

    private static boolean isProfile(OutgoingRecord sent) {
        return sent.topic().equals(TopicNames.CUSTOMER_PROFILES);
    }

    /** Each customer's records in their order; nothing is promised of the customers' order. */
    private static List<OutgoingRecord> byCustomer(List<OutgoingRecord> records) {
        return records.stream().sorted(Comparator.comparing(OutgoingRecord::key)).toList();
    }

    /** What each of them holds. */
    Held held() throws Exception {
        return operators.get(Way.HEAP).held();
    }

    /** Customer and instant of each timer, sorted. */
    List<String> timers() throws Exception {
        return operators.get(Way.HEAP).timers();
    }

    @Override
    public void close() {
        operators.values().forEach(CustomerHarness::close);
    }
}
