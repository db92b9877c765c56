package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.Tries;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Decision.TierChange;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Passage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Two ids of one person, united, are as one id would have been. */
class MergePropertyTest {

    private static final long START = LocalDate.parse("2025-01-01").toEpochDay() * EventStreams.DAY;
    private static final List<String> IDS = List.of("a", "b", "c", "d");

    /** An event under one of the ids. */
    private record Told(String id, CustomerEvent event) {}

    /** Whatever was told to whom, and in which order: within 25 days no return waits too long. */
    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void eventsInAnyOrderAddUpAsUnderOneId(
            @ForAll("rules") Scenario rules,
            @ForAll("bodies") List<EventBody> bodies,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Told> events = new ArrayList<>();
        for (EventBody body : bodies) {
            long time = START + random.nextInt(25 * 24 * 3_600) * 1_000L + events.size();
            events.add(told(random, time, unique(body, events.size())));
        }
        Collections.shuffle(events, random);

        assertSame(rules, events, false, random);
    }

    /** Over years, in the order of their times; each id has its own orders. */
    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void yearsAddUpAsUnderOneId(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        Random random = new Random(seed);
        List<CustomerEvent> inOrder = new ArrayList<>(scenario.events());
        inOrder.sort(Comparator.comparingLong(CustomerEvent::time));
        List<Told> events = new ArrayList<>();
        for (CustomerEvent event : inOrder) {
            String id = random.nextBoolean() ? "a" : "b";
            EventBody body = ofOneId(event.body(), id);
            String eventId = "e" + events.size();
            long time = event.time() + events.size();
            events.add(new Told(id, new CustomerEvent(eventId, id, time, body)));
        }

        assertSame(scenario, events, true, random);
    }

    private static Told told(Random random, long time, EventBody body) {
        String id = random.nextBoolean() ? "a" : "b";
        return new Told(id, new CustomerEvent("e" + time, id, time, body));
    }

    private static void assertSame(
            Scenario rules, List<Told> events, boolean atOnce, Random random) {
        long end = rules.end();
        MergeWorld one = new MergeWorld(rules.programme());
        events.forEach(it -> tell(one, "b", it));
        MergeWorld two = new MergeWorld(rules.programme());
        int mergedAt = random.nextInt(events.size() + 1);
        for (int i = 0; i <= events.size(); i++) {
            if (i == mergedAt) {
                long time = events.get(Math.max(0, i - 1)).event().time();
                two.tell("a", "merge", time, new EventBody.Merge("b"));
            }
            if (i < events.size()) {
                tell(two, events.get(i).id(), events.get(i));
            }
            if (atOnce || random.nextBoolean()) {
                two.deliverAll();
            }
        }
        two.deliverAll();
        one.tell("b", "last", end, new EventBody.Interaction("nothing")).settle(end);
        two.tell("a", "last", end, new EventBody.Interaction("nothing")).deliverAll().settle(end);

        assertThat(StateText.totals(two.state("b"))).isEqualTo(StateText.totals(one.state("b")));
        assertThat(orders(two.customer("b"))).isEqualTo(orders(one.customer("b")));
        assertThat(two.state("b").costs().byKind()).isEqualTo(one.state("b").costs().byKind());
        assertThat(reasons(two)).isEqualTo(reasons(one));
        assertSameNumbers(
                two.engine.profile(two.customer("b")), one.engine.profile(one.customer("b")));
        assertNothingIsLeft(two.customer("a"));
    }

    private static void tell(MergeWorld world, String id, Told told) {
        world.tell(id, told.event().eventId(), told.event().time(), told.event().body());
    }

    private static Map<String, OrderRecord> orders(Customer customer) {
        Map<String, OrderRecord> orders = new TreeMap<>();
        customer.archive().orders().forEach(orders::put);
        return orders;
    }

    private static List<String> reasons(MergeWorld world) {
        return world.outcome.deadLetters().stream()
                .map(letter -> letter.reason().code())
                .sorted()
                .toList();
    }

    private static void assertSameNumbers(CustomerProfile two, CustomerProfile one) {
        assertThat(two.metrics()).isEqualTo(one.metrics());
        assertThat(two.purchases()).isEqualTo(one.purchases());
        assertThat(two.value()).isEqualTo(one.value());
        assertThat(two.clock()).isEqualTo(one.clock());
    }

    private static void assertNothingIsLeft(Customer old) {
        assertThat(StateText.of(old))
                .isEqualTo(
                        StateText.of(
                                new Customer(
                                        "a",
                                        new MergeMark("b", "merge").alone(),
                                        new InMemoryArchive())));
        old.archive().orders().forEach((id, order) -> assertThat(id).as("order left").isNull());
        old.archive().events().forEach((id, clock) -> assertThat(id).as("event left").isNull());
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void handoverThatComesTwiceChangesNothing(@ForAll("scenarios") Scenario scenario) {
        MergeWorld world = new MergeWorld(scenario.programme());
        int half = scenario.events().size() / 2;
        for (int i = 0; i < scenario.events().size(); i++) {
            CustomerEvent event = scenario.events().get(i);
            world.tell(i < half ? "a" : "b", "e" + i, event.time(), event.body());
        }
        world.tell("a", "merge", scenario.end(), new EventBody.Merge("b"));
        Passage handover = world.onTheWay.getLast();
        world.deliverAll();
        String once = StateText.of(world.customer("b"));
        int decided = world.outcome.decisions().size();
        int accounted = world.accountedFor();

        world.onTheWay.add(handover);
        world.deliverAll();

        assertThat(StateText.of(world.customer("b"))).isEqualTo(once);
        assertThat(world.outcome.decisions()).hasSize(decided);
        assertThat(world.accountedFor()).isEqualTo(accounted).isEqualTo(world.told());
    }

    /** Merges in chains and circles, delivered at once or late: everything ends somewhere. */
    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void nothingIsLostOrSentRoundForEver(@ForAll("erasable") Scenario scenario, @ForAll long seed) {
        Random random = new Random(seed);
        MergeWorld world = new MergeWorld(scenario.programme());
        for (CustomerEvent event : scenario.events()) {
            String id = IDS.get(random.nextInt(IDS.size()));
            boolean merges = random.nextInt(4) == 0;
            EventBody body =
                    merges
                            ? new EventBody.Merge(IDS.get(random.nextInt(IDS.size())))
                            : event.body();
            world.tell(id, "e" + world.told(), event.time(), body);
            for (int i = random.nextInt(4); i > 0 && !world.onTheWay.isEmpty(); i--) {
                world.deliverOne();
            }
            assertThat(world.accountedFor()).isEqualTo(world.told());
        }
        world.deliverAll().settle(scenario.end());

        assertThat(world.outcome.forwarded()).isZero();
        assertThat(world.accountedFor()).isEqualTo(world.told());
        assertThat(world.outcome.waiting())
                .isEqualTo(
                        world.customers().values().stream()
                                .mapToInt(it -> it.state().waitingReturns().size())
                                .sum());
        assertCourse(world.outcome.decisions());
    }

    /** Of each customer: sequences without gaps, time that never runs back, tiers that connect. */
    private static void assertCourse(List<Decision> decisions) {
        Map<String, Integer> sequences = new HashMap<>();
        Map<String, Long> clocks = new HashMap<>();
        Map<String, String> tiers = new HashMap<>();
        for (Decision decision : decisions) {
            String id = decision.header().customerId();
            DecisionTopic topic = decision.topic();
            int next = sequences.merge(id + topic, 1, Integer::sum);
            assertThat(decision.header().sequence()).isEqualTo(next);
            long before = clocks.getOrDefault(id, Long.MIN_VALUE);
            assertThat(decision.header().decidedAt()).isGreaterThanOrEqualTo(before);
            clocks.put(id, decision.header().decidedAt());
            if (decision instanceof TierChange change) {
                assertThat(change.move().from()).isEqualTo(tiers.get(id));
                tiers.put(id, change.move().to());
            }
        }
    }

    private static EventBody unique(EventBody body, int number) {
        if (!(body instanceof EventBody.Order order)) {
            return body;
        }
        return new EventBody.Order(
                number < 6 ? "o" + number : "p" + number,
                order.amount() + 100_000,
                null,
                order.margin(),
                order.categories(),
                order.unit());
    }

    private static EventBody ofOneId(EventBody body, String id) {
        if (body instanceof EventBody.Order order) {
            return new EventBody.Order(
                    order.orderId() + id,
                    order.amount(),
                    order.currency(),
                    order.margin(),
                    order.categories(),
                    order.unit());
        }
        return body instanceof EventBody.Return back
                ? new EventBody.Return(back.orderId() + id, back.amount())
                : body;
    }

    /** Of one version: with several it matters which was in force when an event came. */
    private static Scenario ofOneVersion(Scenario scenario, long end) {
        return new Scenario(scenario.versions().subList(0, 1), List.of(), scenario.events(), end);
    }

    @Provide
    Arbitrary<Scenario> rules() {
        return Scenarios.byRules(1).map(it -> ofOneVersion(it, START + 26 * EventStreams.DAY));
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.byRules(30).map(it -> ofOneVersion(it, it.end()));
    }

    @Provide
    Arbitrary<Scenario> erasable() {
        return Scenarios.withErasure(30);
    }

    /** Returns are small, so that no order of arrival makes one too large. */
    @Provide
    Arbitrary<List<EventBody>> bodies() {
        return EventStreams.bodies()
                .map(MergePropertyTest::small)
                .list()
                .ofMinSize(2)
                .ofMaxSize(40);
    }

    private static EventBody small(EventBody body) {
        return body instanceof EventBody.Return back
                ? new EventBody.Return(back.orderId(), new BigDecimal("0.07"))
                : body;
    }
}
