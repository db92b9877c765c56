package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The parts of a change add up whatever changed, and each is 0 if its own input did not. */
class ClvChangePropertyTest {

    private static final double CENTS = 100;
    private static final GammaGamma OTHER_VALUE = new GammaGamma(4, 2.5, 20);

    private static final List<Forecast> FORECASTS =
            List.of(
                    fit("cdnow", Cdnow.BG_NBD, Cdnow.VALUE),
                    fit("pareto", Cdnow.PARETO_NBD, Cdnow.VALUE),
                    fit("dear", Cdnow.BG_NBD, OTHER_VALUE),
                    fit("mean", Cdnow.PARETO_NBD, new MeanValue(30)),
                    new RhythmForecast());

    private static Forecast fit(String version, PurchaseModel purchases, ValueModel value) {
        return new ModelForecast(
                new FittedModels(version, ModelUnit.WEEKS, purchases, value, false, 365, 0.01));
    }

    /** What a forecast is made from. */
    record Known(PurchaseFacts facts, int day, double rate) {

        ClvEstimate by(Forecast forecast) {
            return ClvEstimate.of(forecast, facts, day, rate, CENTS);
        }
    }

    private static ClvChange split(Forecast old, Known before, Forecast present, Known now) {
        return ClvChange.between(
                present, ClvSent.of(before.by(old), old.label()), now.by(present), CENTS);
    }

    @Property
    void thePartsAddUp(
            @ForAll("forecasts") Forecast old,
            @ForAll("known") Known before,
            @ForAll("forecasts") Forecast present,
            @ForAll("known") Known now) {
        ClvChange change = split(old, before, present, now);

        double from = before.by(old).predicted();
        double to = now.by(present).predicted();
        double sum = change.frequency() + change.value() + change.survival() + change.model();
        double size =
                Math.abs(change.frequency())
                        + Math.abs(change.value())
                        + Math.abs(change.survival())
                        + Math.abs(change.model());
        assertThat(sum).isCloseTo(to - from, within(1e-12 * (size + from + to)));
    }

    @Property
    void otherModelsAreThePartOfModelAlone(
            @ForAll("forecasts") Forecast old,
            @ForAll("known") Known known,
            @ForAll("forecasts") Forecast present) {
        double difference = known.by(present).predicted() - known.by(old).predicted();

        ClvChange change = split(old, known, present, known);

        assertThat(change.model()).isEqualTo(difference);
        assertThat(change.frequency()).isZero();
        assertThat(change.survival()).isZero();
        assertThat(change.value()).isZero();
    }

    @Property
    void theSameModelsAreNoPart(
            @ForAll("forecasts") Forecast forecast,
            @ForAll("known") Known before,
            @ForAll("known") Known now) {
        assertThat(split(forecast, before, forecast, now).model()).isZero();
    }

    @Property
    void theSameNumberOfPurchaseDaysIsNoPartOfFrequency(
            @ForAll("forecasts") Forecast old,
            @ForAll("known") Known before,
            @ForAll("forecasts") Forecast present,
            @ForAll("known") Known now) {
        if (before.facts() == null || now.facts() == null) {
            return;
        }
        PurchaseFacts same =
                new PurchaseFacts(
                        before.facts().days(),
                        now.facts().firstDay(),
                        before.facts().days() == 1 ? now.facts().firstDay() : now.facts().lastDay(),
                        now.facts().total(),
                        now.facts().onFirstDay());

        assertThat(split(old, before, present, new Known(same, now.day(), now.rate())).frequency())
                .isZero();
    }

    @Property
    void theSameDayAndDaysAreNoPartOfSurvival(
            @ForAll("forecasts") Forecast old,
            @ForAll("known") Known before,
            @ForAll("forecasts") Forecast present,
            @ForAll("amounts") long more,
            @ForAll("rates") double rate) {
        if (before.facts() == null) {
            return;
        }
        Known now = new Known(dearer(before.facts(), more), before.day(), rate);

        assertThat(split(old, before, present, now).survival()).isZero();
    }

    @Property
    void silenceIsNoPartOfValue(
            @ForAll("forecasts") Forecast old,
            @ForAll("known") Known before,
            @ForAll("forecasts") Forecast present,
            @ForAll("days") int days) {
        Known now = new Known(before.facts(), before.day() + days, before.rate());

        assertThat(split(old, before, present, now).value()).isZero();
    }

    private static PurchaseFacts dearer(PurchaseFacts facts, long more) {
        return new PurchaseFacts(
                facts.days(),
                facts.firstDay(),
                facts.lastDay(),
                facts.total() + more,
                facts.onFirstDay());
    }

    @Provide
    Arbitrary<Forecast> forecasts() {
        return Arbitraries.of(FORECASTS);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 700);
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(0, 1_000_00);
    }

    @Provide
    Arbitrary<Double> rates() {
        return Arbitraries.of(0., 0.3, 0.351, 1.);
    }

    @Provide
    Arbitrary<Known> known() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        days(),
                        days(),
                        amounts(),
                        amounts(),
                        rates(),
                        Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)))
                .as(
                        (purchases, recency, silence, first, others, rate, any) -> {
                            int last =
                                    purchases == 1 ? 20_000 : 20_000 + Math.max(recency, purchases);
                            long total = purchases == 1 ? first : first + others;
                            PurchaseFacts facts =
                                    new PurchaseFacts(purchases, 20_000, last, total, first);
                            return new Known(any ? facts : null, last + silence, rate);
                        });
    }
}
