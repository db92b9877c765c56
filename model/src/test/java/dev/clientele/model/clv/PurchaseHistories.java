package dev.clientele.model.clv;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Fits good, degenerate and absurd, and customers of all kinds, in the unit of the models. */
class PurchaseHistories extends DomainContextBase {

    /** A customer and how far ahead to look. */
    record History(double x, double recency, double age, double horizon) {}

    @Provide
    Arbitrary<PurchaseModel> models() {
        Arbitrary<Double> parameters =
                Arbitraries.doubles().between(-6, 4).map(decade -> Math.pow(10, decade));
        return Combinators.combine(parameters, parameters, parameters, parameters)
                .flatAs(
                        (first, second, third, fourth) ->
                                Arbitraries.of(
                                        new BgNbd(first, second, third, fourth),
                                        new MbgNbd(first, second, third, fourth),
                                        new ParetoNbd(first, second, third, fourth)));
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Integer> repeats =
                Arbitraries.oneOf(
                        List.of(
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.integers().between(0, 1000)));
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        Arbitrary<Double> ages = Arbitraries.doubles().between(0, 4000);
        Arbitrary<Double> horizons = Arbitraries.doubles().between(0, 1000);
        return Combinators.combine(repeats, shares, ages, horizons)
                .as(
                        (x, share, age, horizon) ->
                                new History(x, x == 0 ? 0 : age * share, age, horizon));
    }
}
