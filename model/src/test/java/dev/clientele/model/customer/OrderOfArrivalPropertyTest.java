package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.Tries;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** The order in which the events of a day arrive changes nothing of what they add up to. */
class OrderOfArrivalPropertyTest {

    private static final long START = LocalDate.parse("2025-01-01").toEpochDay() * EventStreams.DAY;

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void theEventsOfADayAddUpInAnyOrder(
            @ForAll("rules") Scenario rules,
            @ForAll("bodies") List<EventBody> bodies,
            @ForAll long seed) {
        List<CustomerEvent> inOrder = events(bodies);
        List<CustomerEvent> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(seed));

        EngineRun one = EngineRun.of(rules.withEvents(inOrder));
        EngineRun other = EngineRun.of(rules.withEvents(shuffled));

        assertThat(other.deadLetters()).hasSameSizeAs(one.deadLetters());
        assertThat(StateText.totals(other.state())).isEqualTo(StateText.totals(one.state()));
        assertSameNumbers(other.profile(), one.profile());
    }

    /** There is no profile where no event could be used. */
    private static void assertSameNumbers(CustomerProfile other, CustomerProfile one) {
        if (one == null) {
            assertThat(other).isNull();
            return;
        }
        assertThat(other.metrics()).isEqualTo(one.metrics());
        assertThat(other.purchases()).isEqualTo(one.purchases());
        assertThat(other.value()).isEqualTo(one.value());
    }

    /** Each at an instant of its own; each order once. */
    private static List<CustomerEvent> events(List<EventBody> bodies) {
        List<CustomerEvent> events = new ArrayList<>();
        for (EventBody body : bodies) {
            int number = events.size();
            long time = START + number * EventStreams.HOUR / 4;
            events.add(
                    new CustomerEvent(
                            "e" + number, EngineRun.CUSTOMER, time, unique(body, number)));
        }
        return events;
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
                null);
    }

    @Provide
    Arbitrary<Scenario> rules() {
        return Scenarios.byRules(1)
                .map(
                        it ->
                                new Scenario(
                                        it.versions(),
                                        List.of(),
                                        it.events(),
                                        START + EventStreams.DAY));
    }

    /** Returns are small, so that no order of arrival makes one too large. */
    @Provide
    Arbitrary<List<EventBody>> bodies() {
        Arbitrary<EventBody> returns =
                Combinators.combine(
                                Arbitraries.of("o0", "o1", "o2", "o3", "o4", "o5"),
                                Arbitraries.integers().between(1, 3_000))
                        .as((id, cents) -> new EventBody.Return(id, BigDecimal.valueOf(cents, 2)));
        Arbitrary<EventBody> others =
                EventStreams.bodies().filter(it -> !(it instanceof EventBody.Return));
        return Arbitraries.frequencyOf(Tuple.of(4, others), Tuple.of(1, returns))
                .list()
                .ofMinSize(2)
                .ofMaxSize(30);
    }
}
