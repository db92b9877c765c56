package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every customer under every model; the engine relies on it. */
class PurchaseModelPropertyTest {

    /** Rounding may take back this share of what mathematics says grows. */
    private static final double ROUNDING = 1e-12;

    /** A customer in days of the model's unit. */
    record Customer(double x, double recency, double age, double horizon) {}

    @Property
    void allAnswersAreInTheirDomain(
            @ForAll("anyModel") PurchaseModel model, @ForAll("customers") Customer customer) {
        double purchases = expected(model, customer, customer.age(), customer.horizon());

        assertThat(model.pAlive(customer.x(), customer.recency(), customer.age()))
                .isBetween(0., 1.);
        assertThat(none(model, customer, customer.age())).isBetween(0., 1.);
        assertThat(purchases).isGreaterThanOrEqualTo(0).isLessThan(Double.POSITIVE_INFINITY);
    }

    @Property
    void noPurchaseGrowsInSilence(
            @ForAll("anyModel") PurchaseModel model,
            @ForAll("customers") Customer customer,
            @ForAll("silences") double silence) {
        double now = none(model, customer, customer.age());
        double later = none(model, customer, customer.age() + silence);

        assertThat(later).isGreaterThanOrEqualTo(now * (1 - ROUNDING));
    }

    @Property
    void expectedPurchasesFallInSilence(
            @ForAll("anyModel") PurchaseModel model,
            @ForAll("customers") Customer customer,
            @ForAll("silences") double silence) {
        double now = expected(model, customer, customer.age(), customer.horizon());
        double later = expected(model, customer, customer.age() + silence, customer.horizon());

        assertThat(later).isLessThanOrEqualTo(now * (1 + ROUNDING));
    }

    @Property
    void silenceOfAYearShows(@ForAll("fittedModels") PurchaseModel model) {
        Customer customer = new Customer(2, 20, 26, 13);

        assertThat(none(model, customer, 78)).isGreaterThan(none(model, customer, 26) + 0.01);
        assertThat(expected(model, customer, 78, 13))
                .isLessThan(0.8 * expected(model, customer, 26, 13));
    }

    @Property
    void expectedPurchasesGrowWithTheHorizon(
            @ForAll("anyModel") PurchaseModel model,
            @ForAll("customers") Customer customer,
            @ForAll("silences") double longer) {
        double near = expected(model, customer, customer.age(), customer.horizon());
        double far = expected(model, customer, customer.age(), customer.horizon() + longer);

        assertThat(far).isGreaterThanOrEqualTo(near * (1 - ROUNDING));
    }

    @Property
    void nothingHappensInNoTime(
            @ForAll("anyModel") PurchaseModel model, @ForAll("customers") Customer customer) {
        double none = model.noPurchase(customer.x(), customer.recency(), customer.age(), 0);

        assertThat(expected(model, customer, customer.age(), 0)).isZero();
        assertThat(none).isBetween(1 - 1e-15, 1.);
    }

    @Property
    void theChanceOfAnyPurchaseIsAtMostThePurchases(
            @ForAll("anyModel") PurchaseModel model, @ForAll("customers") Customer customer) {
        double purchases = expected(model, customer, customer.age(), customer.horizon());

        assertThat(1 - none(model, customer, customer.age()))
                .isLessThanOrEqualTo(purchases * (1 + ROUNDING) + 1e-14);
    }

    @Property
    void theAnswerDoesNotDependOnTheUnit(@ForAll("customers") Customer customer) {
        BgNbd weeks = Cdnow.BG_NBD;
        BgNbd days = new BgNbd(weeks.r(), weeks.alpha() * 7, weeks.a(), weeks.b());
        Customer inDays =
                new Customer(
                        customer.x(),
                        customer.recency() * 7,
                        customer.age() * 7,
                        customer.horizon() * 7);

        double inWeeks = expected(weeks, customer, customer.age(), customer.horizon());
        assertThat(expected(days, inDays, inDays.age(), inDays.horizon()))
                .isBetween(inWeeks * (1 - ROUNDING), inWeeks * (1 + ROUNDING));
    }

    private static double expected(
            PurchaseModel model, Customer customer, double age, double horizon) {
        return model.expectedPurchases(customer.x(), customer.recency(), age, horizon);
    }

    private static double none(PurchaseModel model, Customer customer, double age) {
        return model.noPurchase(customer.x(), customer.recency(), age, customer.horizon());
    }

    @Provide
    Arbitrary<PurchaseModel> fittedModels() {
        return Arbitraries.of(Cdnow.BG_NBD, Cdnow.MBG_NBD, Cdnow.PARETO_NBD);
    }

    /** Fits good, degenerate and absurd, each parameter over ten decades. */
    @Provide
    Arbitrary<PurchaseModel> anyModel() {
        Arbitrary<Double> parameters =
                Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(1., 2., 0.5, 1 + 1e-9)),
                        Tuple.of(
                                4,
                                Arbitraries.doubles()
                                        .between(-6, 4)
                                        .map(decade -> Math.pow(10, decade))));
        return Combinators.combine(parameters, parameters, parameters, parameters)
                .flatAs(
                        (first, second, third, fourth) ->
                                Arbitraries.of(
                                        new BgNbd(first, second, third, fourth),
                                        new MbgNbd(first, second, third, fourth),
                                        new ParetoNbd(first, second, third, fourth)));
    }

    @Provide
    Arbitrary<Customer> customers() {
        Arbitrary<Integer> repeats =
                Arbitraries.oneOf(List.of(Arbitraries.integers().between(0, 1000), few()));
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        Arbitrary<Double> ages = Arbitraries.doubles().between(0, 4000);
        Arbitrary<Double> horizons = Arbitraries.doubles().between(0, 1000);
        return Combinators.combine(repeats, shares, ages, horizons)
                .as(
                        (x, share, age, horizon) ->
                                new Customer(x, x == 0 ? 0 : age * share, age, horizon));
    }

    @Provide
    Arbitrary<Double> silences() {
        return Arbitraries.oneOf(
                List.of(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(1, 1_000_000)));
    }

    private static Arbitrary<Integer> few() {
        return Arbitraries.integers().between(0, 3);
    }
}
