package dev.clientele.model.customer;

import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.SurveyKind;
import dev.clientele.model.slice.CivilCalendar;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What may happen to a customer, at realistic and at nasty times. */
final class EventStreams {

    static final long HOUR = 3_600_000L;
    static final long DAY = 24 * HOUR;

    private static final List<String> ORDER_IDS = List.of("o1", "o2", "o3", "o4", "o5", "o6");

    private EventStreams() {}

    /** When an event comes, seen from the latest time told so far. */
    private enum Gap {
        AFTER,
        NEXT_BOUNDARY,
        LAST_INSTANT_OF_THE_DAY,
        LATE
    }

    /**
     * One step of a stream.
     *
     * @param seen 0 for an id of its own, else how many events ago the id was seen
     */
    private record Step(Gap gap, long millis, EventBody body, int seen) {}

    /** At most {@code size} events from {@code start} on, in order of arrival. */
    static Arbitrary<List<CustomerEvent>> events(ZoneId zone, long start, int size) {
        return steps(bodies()).list().ofMinSize(1).ofMaxSize(size).map(it -> tell(zone, start, it));
    }

    /** The same, and the customer may be erased. */
    static Arbitrary<List<CustomerEvent>> eventsWithErasure(ZoneId zone, long start, int size) {
        Arbitrary<EventBody> bodies =
                Arbitraries.frequencyOf(
                        Tuple.of(40, bodies()), Tuple.of(1, Arbitraries.of(new EventBody.Erase())));
        return steps(bodies).list().ofMinSize(1).ofMaxSize(size).map(it -> tell(zone, start, it));
    }

    private static List<CustomerEvent> tell(ZoneId zone, long start, List<Step> steps) {
        CivilCalendar calendar = new CivilCalendar(zone);
        List<CustomerEvent> events = new ArrayList<>();
        long latest = start;
        for (Step step : steps) {
            long time = time(calendar, latest, step);
            latest = Math.max(latest, time);
            int seen = events.size() - step.seen();
            String eventId =
                    step.seen() > 0 && seen >= 0 ? events.get(seen).eventId() : "e" + events.size();
            events.add(new CustomerEvent(eventId, EngineRun.CUSTOMER, time, step.body()));
        }
        return events;
    }

    private static long time(CivilCalendar calendar, long latest, Step step) {
        return switch (step.gap()) {
            case AFTER -> latest + step.millis();
            case NEXT_BOUNDARY -> calendar.startOf(calendar.dayOf(latest + step.millis()) + 1);
            case LAST_INSTANT_OF_THE_DAY ->
                    calendar.startOf(calendar.dayOf(latest + step.millis()) + 1) - 1;
            case LATE -> latest - step.millis();
        };
    }

    private static Arbitrary<Step> steps(Arbitrary<EventBody> bodies) {
        Arbitrary<Integer> seen =
                Arbitraries.frequencyOf(
                        Tuple.of(15, Arbitraries.just(0)),
                        Tuple.of(1, Arbitraries.integers().between(1, 3)));
        return Combinators.combine(gaps(), millis(), bodies, seen).as(Step::new);
    }

    private static Arbitrary<Gap> gaps() {
        return Arbitraries.frequency(
                Tuple.of(8, Gap.AFTER),
                Tuple.of(1, Gap.NEXT_BOUNDARY),
                Tuple.of(1, Gap.LAST_INSTANT_OF_THE_DAY),
                Tuple.of(2, Gap.LATE));
    }

    private static Arbitrary<Long> millis() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0L, 1L)),
                Tuple.of(3, Arbitraries.longs().between(0, 3 * HOUR)),
                Tuple.of(1, Arbitraries.of(7 * DAY - 1, 7 * DAY, 7 * DAY + 1)),
                Tuple.of(6, Arbitraries.longs().between(0, 45 * DAY)),
                Tuple.of(2, Arbitraries.longs().between(45 * DAY, 130 * DAY)),
                Tuple.of(1, Arbitraries.of(399 * DAY, 400 * DAY, 401 * DAY)));
    }

    static Arbitrary<EventBody> bodies() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, orders()),
                Tuple.of(3, returns()),
                Tuple.of(3, interactions()),
                Tuple.of(1, surveys()),
                Tuple.of(1, complaints()),
                Tuple.of(1, referrals()),
                Tuple.of(2, balances()),
                Tuple.of(1, profiles()),
                Tuple.of(1, overrides()),
                Tuple.of(1, Arbitraries.of(new EventBody.Cost(CostKind.SERVICE, 100, "EUR"))));
    }

    static Arbitrary<EventBody> orders() {
        Arbitrary<Long> amounts =
                Arbitraries.oneOf(
                        List.of(
                                Arbitraries.of(0L, 1L, 10_000L),
                                Arbitraries.longs().between(1, 100_000)));
        Arbitrary<Long> margins = Arbitraries.longs().between(-2_000, 20_000).injectNull(0.8);
        Arbitrary<String> currencies = Arbitraries.of("USD", "JPY", "CNY", "EUR").injectNull(0.7);
        Arbitrary<List<String>> categories =
                Arbitraries.of("shoes", "hats", "bags").list().uniqueElements().ofMaxSize(2);
        Arbitrary<String> units = Arbitraries.of("cloud", "devices").injectNull(0.5);
        return Combinators.combine(orderIds(), amounts, currencies, margins, categories, units)
                .as(EventBody.Order::new);
    }

    private static Arbitrary<String> orderIds() {
        return Arbitraries.oneOf(
                List.of(
                        Arbitraries.of(ORDER_IDS),
                        Arbitraries.integers().between(7, 999).map(it -> "o" + it)));
    }

    private static Arbitrary<EventBody> returns() {
        Arbitrary<BigDecimal> amounts =
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ONE.movePointLeft(2), BigDecimal.valueOf(200))
                        .ofScale(2)
                        .injectNull(0.3);
        return Combinators.combine(Arbitraries.of(ORDER_IDS), amounts).as(EventBody.Return::new);
    }

    private static Arbitrary<EventBody> interactions() {
        return Arbitraries.of("visit", "click", "nothing").map(EventBody.Interaction::new);
    }

    private static Arbitrary<EventBody> surveys() {
        return Combinators.combine(
                        Arbitraries.of(SurveyKind.values()),
                        Arbitraries.integers().between(0, 5).map(BigDecimal::valueOf),
                        Arbitraries.of(5, 7, 10).map(BigDecimal::valueOf))
                .as(EventBody.Survey::new);
    }

    private static Arbitrary<EventBody> complaints() {
        return Combinators.combine(
                        Arbitraries.of("k1", "k2"), Arbitraries.of(ComplaintStatus.values()))
                .as(EventBody.Complaint::new);
    }

    private static Arbitrary<EventBody> referrals() {
        return Combinators.combine(
                        Arbitraries.of("r1", "r2", "r3"), Arbitraries.of(ReferralStage.values()))
                .as(EventBody.Referral::new);
    }

    private static Arbitrary<EventBody> balances() {
        return Combinators.combine(
                        Arbitraries.longs().between(-100_000, 1_000_000),
                        Arbitraries.of("A", "B", "Z").injectNull(0.3),
                        Arbitraries.integers().between(0, 5).injectNull(0.3))
                .as(EventBody.Balance::new);
    }

    private static Arbitrary<EventBody> profiles() {
        return Combinators.combine(
                        Arbitraries.integers().between(14_000, 21_000).injectNull(0.4),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as((day, partner) -> new EventBody.Profile(null, day, partner));
    }

    private static Arbitrary<EventBody> overrides() {
        Arbitrary<Long> until =
                Arbitraries.longs()
                        .between(1_230_000_000_000L / DAY, 1_800_000_000_000L / DAY)
                        .map(day -> day * DAY + 5 * HOUR)
                        .injectNull(0.5);
        return Combinators.combine(Arbitraries.of("member", "silver", "gold", "absent"), until)
                .as((tier, end) -> new EventBody.TierOverride(null, tier, "reason", "actor", end));
    }
}
