package dev.clientele.functions.wire;

import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.SurveyKind;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Every event there can be, for properties. */
final class AnyEvent {

    private static final Arbitrary<String> TEXTS = Arbitraries.strings().ofMaxLength(130);
    private static final Arbitrary<Long> NUMBERS = Arbitraries.longs();
    private static final Arbitrary<BigDecimal> DECIMALS = Arbitraries.bigDecimals();

    private AnyEvent() {}

    /** Events of every type with any values, each with a record. */
    static Arbitrary<Incoming> incoming() {
        return Combinators.combine(events(), origins(), NUMBERS).as(Incoming::new);
    }

    private static Arbitrary<CustomerEvent> events() {
        return Combinators.combine(TEXTS, TEXTS, NUMBERS, bodies()).as(CustomerEvent::new);
    }

    private static Arbitrary<Origin> origins() {
        return Combinators.combine(
                        TEXTS,
                        Arbitraries.integers().greaterOrEqual(Origin.FILE),
                        NUMBERS,
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(300))
                .as(Origin::new);
    }

    /** Bodies of every type. */
    static Arbitrary<EventBody> bodies() {
        return Arbitraries.oneOf(
                orders(),
                Combinators.combine(TEXTS, orNull(DECIMALS)).as(EventBody.Return::new),
                TEXTS.map(EventBody.Interaction::new),
                Combinators.combine(Arbitraries.of(SurveyKind.class), DECIMALS, DECIMALS)
                        .as(EventBody.Survey::new),
                Combinators.combine(TEXTS, Arbitraries.of(ComplaintStatus.class))
                        .as(EventBody.Complaint::new),
                Combinators.combine(TEXTS, Arbitraries.of(ReferralStage.class))
                        .as(EventBody.Referral::new),
                Combinators.combine(NUMBERS, orNull(TEXTS), orNull(Arbitraries.integers()))
                        .as(EventBody.Balance::new),
                Combinators.combine(Arbitraries.of(CostKind.class), NUMBERS, orNull(TEXTS))
                        .as(EventBody.Cost::new),
                Combinators.combine(
                                orNull(NUMBERS),
                                orNull(Arbitraries.integers()),
                                orNull(Arbitraries.of(true, false)))
                        .as(EventBody.Profile::new),
                Combinators.combine(orNull(TEXTS), TEXTS, TEXTS, TEXTS, orNull(NUMBERS))
                        .as(EventBody.TierOverride::new),
                TEXTS.map(EventBody.Merge::new),
                Arbitraries.just(new EventBody.Erase()),
                Arbitraries.just(new EventBody.Export()));
    }

    private static Arbitrary<EventBody> orders() {
        return Combinators.combine(
                        TEXTS,
                        NUMBERS,
                        orNull(TEXTS),
                        orNull(NUMBERS),
                        TEXTS.list().ofMaxSize(5),
                        orNull(TEXTS))
                .as(EventBody.Order::new);
    }

    private static <T> Arbitrary<T> orNull(Arbitrary<T> values) {
        return values.injectNull(0.3);
    }
}
