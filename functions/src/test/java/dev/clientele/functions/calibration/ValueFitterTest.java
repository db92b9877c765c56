package dev.clientele.functions.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.clv.BgNbd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFitterTest {

    private static CustomerGroup worth(int x, double mean, long customers) {
        return new CustomerGroup(x, 1, 2, mean, customers);
    }

    private static List<CustomerGroup> simulated(double p, double q, double v) {
        SimulatedBase base = new SimulatedBase(31, 3000);
        return base.valued(SimulatedBase.before(base.bgNbd(new BgNbd(0.8, 4, 0.8, 2.5))), p, q, v);
    }

    @Test
    void dependsOnTheCurrencyOnlyByIt() {
        List<CustomerGroup> euros = simulated(6, 4, 15);
        List<CustomerGroup> cents =
                euros.stream()
                        .map(g -> new CustomerGroup(g.x(), 1, 2, 100 * g.meanValue(), 1))
                        .toList();
        ValueFit inEuros = ValueFitter.fit(euros, false);
        ValueFit inCents = ValueFitter.fit(cents, false);
        assertThat(inCents.mean()).isCloseTo(100 * inEuros.mean(), within(1e-4));
        assertThat(inCents.model().p()).isCloseTo(inEuros.model().p(), within(1e-6));
        assertThat(inCents.model().q()).isCloseTo(inEuros.model().q(), within(1e-6));
        assertThat(inCents.logLikelihood())
                .isCloseTo(
                        inEuros.logLikelihood() - inEuros.customers() * Math.log(100),
                        within(1e-6));
    }

    @Test
    void countsAGroupAsThatManyCustomers() {
        List<CustomerGroup> groups =
                List.of(worth(1, 3, 40), worth(2, 9, 60), worth(3, 5, 50), worth(1, 14, 30));
        List<CustomerGroup> rows = new ArrayList<>();
        for (CustomerGroup group : groups) {
            IntStream.range(0, (int) group.customers())
                    .forEach(i -> rows.add(worth(group.x(), group.meanValue(), 1)));
        }
        ValueFit weighted = ValueFitter.fit(groups, false);
        ValueFit repeated = ValueFitter.fit(rows, false);
        assertThat(repeated.customers()).isEqualTo(weighted.customers()).isEqualTo(180);
        assertThat(repeated.logLikelihood()).isCloseTo(weighted.logLikelihood(), within(1e-8));
        assertThat(repeated.mean()).isCloseTo(weighted.mean(), within(1e-6));
    }

    @Test
    void countsTheFirstDayWhereTheModelsDo() {
        List<CustomerGroup> groups = List.of(worth(0, 5, 10), worth(1, 8, 10));
        assertThat(ValueFitter.fit(groups, true).customers()).isEqualTo(20);
        assertThat(ValueFitter.fit(groups, false).customers()).isEqualTo(10);
    }

    @Test
    void refusesASpreadWithoutMean() {
        ValueFit fit = ValueFitter.fit(simulated(5, 0.7, 1), false);
        assertThat(fit.name()).isEqualTo(ValueFit.MEAN);
        assertThat(fit.findings())
                .singleElement()
                .asString()
                .startsWith("q of Gamma-Gamma is 0.")
                .endsWith("with 1 or less no mean exists.");
        assertThat(fit.model()).isNull();
        assertThat(fit.mean()).isFinite().isPositive();
    }

    @Test
    void saysThatAllValuesAreEqual() {
        ValueFit fit = ValueFitter.fit(List.of(worth(1, 20, 300), worth(4, 20, 9)), false);
        assertThat(fit.name()).isEqualTo(ValueFit.MEAN);
        assertThat(fit.mean()).isEqualTo(20);
        assertThat(fit.findings()).singleElement().asString().contains("mean values are 20.00");
    }

    @Test
    void takesTheMeanOfTwoCustomers() {
        ValueFit fit = ValueFitter.fit(List.of(worth(1, 10, 1), worth(3, 30, 1)), false);
        assertThat(fit.name()).isEqualTo(ValueFit.MEAN);
        assertThat(fit.mean()).isEqualTo(25);
        assertThat(fit.findings()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3, Double.POSITIVE_INFINITY})
    void leavesOutWhatIsNoValue(double mean) {
        List<CustomerGroup> good = simulated(6, 4, 15);
        List<CustomerGroup> all = new ArrayList<>(good);
        all.add(worth(2, mean, 7));
        ValueFit fit = ValueFitter.fit(all, false);
        assertThat(fit.name()).isEqualTo(ValueFit.GAMMA_GAMMA);
        assertThat(fit.model()).isEqualTo(ValueFitter.fit(good, false).model());
        assertThat(fit.findings())
                .containsExactly(
                        "Customers whose mean value is not a number over 0 were left out: 7 of"
                                + " them.");
    }

    @Test
    void knowsNothingWhereNothingIsKnown() {
        ValueFit fit = ValueFitter.fit(List.of(worth(1, Double.NaN, 5), worth(0, 3, 5)), false);
        assertThat(fit.name()).isEqualTo(ValueFit.NONE);
        assertThat(fit.mean()).isNaN();
        assertThat(fit.findings())
                .containsExactly("No customer's purchase days have a known value over 0.");
    }
}
