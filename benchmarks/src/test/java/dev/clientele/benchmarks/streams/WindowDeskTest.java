package dev.clientele.benchmarks.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.benchmarks.tiers.TierAnswer;
import dev.clientele.benchmarks.windows.InteractionBook;
import dev.clientele.benchmarks.windows.OrderBook;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.SurveyKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The plain application, without Kafka Streams, beside the engine. */
class WindowDeskTest {

    private static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = 24 * HOUR;
    private static final EngineRules RULES = rules();

    /** What may happen to one of two customers. */
    private enum Kind {
        ORDER,
        RETURN,
        INTERACTION,
        SURVEY,
        ORDER_OF_KNOWN_ID
    }

    /**
     * Something that arrives so many hours after what came before, so many hours late.
     *
     * @param order counted from the latest one back; one that is still to come is below 0
     */
    private record Arrival(
            Kind kind, int hoursLater, int hoursLate, int amount, int order, boolean again) {}

    private static EngineRules rules() {
        try {
            return new EngineRules(
                    ProgrammeDocuments.of(List.of(StreamsContender.POLICY), null).read(), 0);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(12, Kind.ORDER),
                                Tuple.of(4, Kind.RETURN),
                                Tuple.of(4, Kind.INTERACTION),
                                Tuple.of(2, Kind.SURVEY),
                                Tuple.of(1, Kind.ORDER_OF_KNOWN_ID)),
                        Arbitraries.of(0, 0, 1, 5, 24, 24, 48, 24 * 7, 24 * 35, 24 * 100),
                        Arbitraries.of(0, 0, 0, 1, 20, 72),
                        Arbitraries.of(0, 1, 60_000, 66_666, 66_667, 150_000, 166_667, 2_000_000),
                        Arbitraries.integers().between(-2, 6),
                        Arbitraries.of(true, false, false, false))
                .as(Arrival::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(200);
    }

    @Property(tries = 400)
    void decidesAndSumsUpAsTheEngineAndThePlainBookDo(
            @ForAll("arrivals") List<Arrival> arrivals, @ForAll boolean isLookedAtOften) {
        World world = new World();
        Application application = new Application();
        for (Arrival arrival : arrivals) {
            CustomerEvent event = world.next(arrival);
            world.apply(event);
            application.desk.receive(event);
            if (arrival.again()) {
                application.desk.receive(event);
            }
            if (isLookedAtOften) {
                application.desk.reach(world.now - 3 * DAY);
            }
        }
        world.settle();
        application.desk.reach(world.now);

        assertThat(byCustomer(application.changes)).isEqualTo(byCustomer(world.changes));
        assertThat(application.sent.answers().without(TierAnswer.TOPIC))
                .isEqualTo(world.orderBook.answers().answers().plus(world.interactions.answers()));
    }

    private static Map<String, List<TierAnswer>> byCustomer(List<TierAnswer> answers) {
        Map<String, List<TierAnswer>> sorted = new HashMap<>();
        answers.forEach(
                answer ->
                        sorted.computeIfAbsent(answer.customerId(), id -> new ArrayList<>())
                                .add(answer));
        return sorted;
    }

    /** The desk with stores of its own, and what it sends. */
    private static final class Application {

        private final List<TierAnswer> changes = new ArrayList<>();
        private final SentAnswers sent = new SentAnswers();
        private final WindowDesk desk =
                new WindowDesk(
                        new HeapStore(), new HeapStore(), new HeapStore(), RULES, this::answered);

        private void answered(String topic, byte[] customerId, byte[] record) {
            String customer = new String(customerId, StandardCharsets.UTF_8);
            sent.take(topic, customer, record);
            if (topic.equals(WindowProcessor.TIERS)) {
                changes.add(RetailTiers.read(customer, record));
            }
        }
    }

    /** Makes events of arrivals and gives them to the engine. */
    private static final class World {

        private final CustomerEngine engine = new CustomerEngine(RULES.programmes());
        private final Map<String, Customer> customers = new HashMap<>();
        private final List<TierAnswer> changes = new ArrayList<>();
        private final OrderBook orderBook = new OrderBook(RULES.calendar());
        private final InteractionBook interactions = new InteractionBook(RULES.calendar());
        private long now = START;
        private int events;
        private int orders;

        CustomerEvent next(Arrival arrival) {
            now += arrival.hoursLater() * HOUR;
            events++;
            String customer = events % 5 == 0 ? "bob" : "ann";
            long time = now - arrival.hoursLate() * HOUR;
            return new CustomerEvent("e" + events, customer, time, body(arrival));
        }

        private EventBody body(Arrival arrival) {
            return switch (arrival.kind()) {
                case ORDER -> order("o" + ++orders, arrival.amount());
                case ORDER_OF_KNOWN_ID -> order("o" + orders, arrival.amount());
                case RETURN ->
                        new EventBody.Return("o" + (orders - arrival.order()), back(arrival));
                case INTERACTION -> new EventBody.Interaction("visit");
                case SURVEY ->
                        new EventBody.Survey(SurveyKind.CSAT, BigDecimal.ONE, BigDecimal.TEN);
            };
        }

        private static EventBody order(String id, long amount) {
            return new EventBody.Order(id, amount, null, null, List.of(), null);
        }

        /** Nothing is said of the amount if it is 0. */
        private static BigDecimal back(Arrival arrival) {
            return arrival.amount() == 0 ? null : BigDecimal.valueOf(arrival.amount(), 2);
        }

        void apply(CustomerEvent event) {
            Customer customer =
                    customers.computeIfAbsent(
                            event.customerId(),
                            id -> new Customer(id, new CustomerState(), new InMemoryArchive()));
            Outcome outcome = new Outcome();
            engine.apply(customer, event, new Origin("test", 0, 0, new byte[0]), outcome);
            if (outcome.accepted() > 0) {
                orderBook.add(event);
                interactions.add(event);
            }
            keep(outcome);
        }

        void settle() {
            now += 500 * DAY;
            for (Customer customer : customers.values()) {
                Outcome outcome = new Outcome();
                engine.settle(customer, now, outcome);
                keep(outcome);
            }
        }

        private void keep(Outcome outcome) {
            for (Decision decision : outcome.decisions()) {
                if (decision instanceof Decision.TierChange change) {
                    changes.add(TierAnswer.of(change));
                }
            }
        }
    }
}
