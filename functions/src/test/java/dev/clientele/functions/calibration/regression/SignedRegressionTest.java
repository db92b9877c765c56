package dev.clientele.functions.calibration.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SignedRegressionTest {

    private static final double RIDGE = 3;
    private static final Column FOR = new Column(1, 0);
    private static final Column AGAINST = new Column(-1, 0);
    private static final Column BELIEVED = new Column(1, 1);
    private static final List<Column> COLUMNS = List.of(BELIEVED, AGAINST, FOR, AGAINST);

    @Example
    void findsTheWeightsThatExamplesWereMadeWith() {
        var examples = MadeUpExamples.of(1, 60_000, -0.5, 2, -0.3, 0.02, 0);

        Coefficients fit = SignedRegression.fit(examples, COLUMNS, RIDGE);

        assertThat(fit.intercept()).isCloseTo(-0.5, within(0.05));
        assertThat(fit.weight(0)).isCloseTo(2, within(0.1));
        assertThat(fit.weight(1)).isCloseTo(-0.3, within(0.01));
        assertThat(fit.weight(2)).isCloseTo(0.02, within(0.002));
        assertThat(fit.weight(3)).isCloseTo(0, within(0.1));
    }

    @Example
    void aWeightThatWouldTurnIsNoneAndLeavesTheOthersTheirBest() {
        var examples = MadeUpExamples.of(2, 5_000, 0.2, 1, 0.4, -0.03, -1);
        List<Column> both = List.of(FOR, FOR, AGAINST, AGAINST);

        Coefficients free = SignedRegression.fit(examples, both, RIDGE);
        Coefficients held = SignedRegression.fit(examples, COLUMNS, RIDGE);

        assertThat(free.weight(1)).isGreaterThan(0.3);
        assertThat(free.weight(2)).isLessThan(-0.02);
        assertThat(held.weight(1)).isZero();
        assertThat(held.weight(2)).isZero();
        assertThat(held.weight(0)).isPositive();
        assertThat(held.weight(3)).isNegative();
    }

    /**
     * The conditions of Karush, Kuhn and Tucker, which only the one minimum of a convex loss has.
     */
    @Property(tries = 60)
    void nothingAllowedIsBetter(@ForAll("problems") List<SeenOutcome> examples) {
        Coefficients fit = SignedRegression.fit(examples, COLUMNS, RIDGE);
        Scales scales = new Scales(examples, COLUMNS.size());
        double[] priors = {0, scales.deviation(0), 0, 0, 0};
        PenalisedLoss loss = new PenalisedLoss(examples, scales, priors, RIDGE);

        double[] point = standardised(fit, scales);
        double[] gradient = loss.gradient(point);

        double small = 1e-7 * examples.size();
        assertThat(gradient[0]).isCloseTo(0, within(small));
        for (int i = 0; i < COLUMNS.size(); i++) {
            double weight = fit.standardised(i) * COLUMNS.get(i).direction();
            double slope = gradient[i + 1] * COLUMNS.get(i).direction();
            assertThat(weight >= 0).isTrue();
            if (weight > 0) {
                assertThat(slope).isCloseTo(0, within(small));
            } else if (!scales.isConstant(i)) {
                assertThat(slope).isGreaterThan(-small);
            }
        }
        double best = loss.at(point);
        for (int i = 0; i < point.length; i++) {
            double[] beside = point.clone();
            beside[i] += i > 0 ? COLUMNS.get(i - 1).direction() * 1e-3 : 1e-3;
            assertThat(loss.at(beside)).isGreaterThanOrEqualTo(best);
        }
    }

    @Property(tries = 40)
    void gradientAndCurvatureAreThoseOfTheLoss(@ForAll @IntRange(max = 1000) int seed) {
        var examples = MadeUpExamples.of(seed, 40, 0.3, 1, -0.2, 0.01, 0);
        Scales scales = new Scales(examples, 4);
        PenalisedLoss loss = new PenalisedLoss(examples, scales, new double[] {0, 1, 0, 0, 0}, 2);
        double[] point = {0.1, 0.5, -0.4, 0.3, -0.2};
        double step = 1e-5;
        for (int i = 0; i < point.length; i++) {
            double[] up = point.clone();
            double[] down = point.clone();
            up[i] += step;
            down[i] -= step;
            assertThat((loss.at(up) - loss.at(down)) / (2 * step))
                    .isCloseTo(loss.gradient(point)[i], within(1e-5));
            double[] slopes = loss.gradient(up);
            double[] slopesBelow = loss.gradient(down);
            for (int j = 0; j < point.length; j++) {
                assertThat((slopes[j] - slopesBelow[j]) / (2 * step))
                        .isCloseTo(loss.curvature(point).getEntry(i, j), within(1e-5));
            }
        }
    }

    @Property(tries = 30)
    void unitsOfTheNumbersAreOfNoMatter(@ForAll("problems") List<SeenOutcome> examples) {
        List<Column> unbelieved = List.of(FOR, AGAINST, FOR, AGAINST);
        var rescaled = new ArrayList<SeenOutcome>();
        for (var example : examples) {
            double[] numbers = new double[4];
            Arrays.setAll(numbers, i -> 7 * example.number(i) - 3);
            rescaled.add(new SeenOutcome(numbers, example.outcome(), example.weight()));
        }

        Coefficients fit = SignedRegression.fit(examples, unbelieved, RIDGE);
        Coefficients other = SignedRegression.fit(rescaled, unbelieved, RIDGE);

        for (int i = 0; i < 4; i++) {
            assertThat(other.standardised(i)).isCloseTo(fit.standardised(i), within(1e-6));
            assertThat(7 * other.weight(i))
                    .isCloseTo(fit.weight(i), within(1e-6 * (1 + Math.abs(fit.weight(i)))));
        }
    }

    @Example
    void whatSeparatesTheOutcomesStaysFinite() {
        var examples = new ArrayList<SeenOutcome>();
        for (int i = 0; i < 400; i++) {
            double[] numbers = {i, -i, 5, i % 2};
            examples.add(new SeenOutcome(numbers, i >= 200, 1));
        }

        Coefficients fit = SignedRegression.fit(examples, COLUMNS, RIDGE);

        assertThat(fit.intercept()).isFinite().isNegative();
        assertThat(fit.weight(0)).isFinite().isPositive();
        assertThat(fit.weight(1)).isFinite().isNegative();
        assertThat(fit.weight(2)).isZero();
    }

    @Example
    void withoutAnythingToLearnThePriorStays() {
        var examples = MadeUpExamples.of(5, 200, 0, 1, 0, 0, 0);

        Coefficients fit = SignedRegression.fit(examples, COLUMNS, 1e12);

        assertThat(fit.weight(0)).isCloseTo(1, within(1e-6));
        assertThat(fit.weight(1)).isCloseTo(0, within(1e-6));
    }

    @Example
    void countsAreRepeatedExamples() {
        var examples = MadeUpExamples.of(6, 300, 0.3, 1, -0.3, 0.01, 0);
        var repeated = new ArrayList<SeenOutcome>();
        for (var example : examples) {
            for (int i = 0; i < example.weight(); i++) {
                repeated.add(new SeenOutcome(numbers(example), example.outcome(), 1));
            }
        }

        Coefficients fit = SignedRegression.fit(examples, COLUMNS, RIDGE);
        Coefficients ofRepeated = SignedRegression.fit(repeated, COLUMNS, RIDGE);

        for (int i = 0; i < 4; i++) {
            assertThat(ofRepeated.weight(i)).isCloseTo(fit.weight(i), within(1e-8));
        }
    }

    @Example
    void oneOutcomeAloneIsRefused() {
        var examples = MadeUpExamples.of(7, 50, 1000, 0, 0, 0, 0);
        assertThatThrownBy(() -> SignedRegression.fit(examples, COLUMNS, RIDGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both outcomes");
    }

    @Example
    void aPriorMustNotTurn() {
        assertThatThrownBy(() -> new Column(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Column(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<SeenOutcome>> problems() {
        Arbitrary<Double> weights = Arbitraries.doubles().between(-1, 1);
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(30, 400),
                        weights.array(double[].class).ofSize(4))
                .as((seed, size, some) -> MadeUpExamples.of(seed, size, 0.1, some))
                .filter(it -> it.stream().map(row -> row.outcome()).distinct().count() == 2);
    }

    private static double[] numbers(SeenOutcome example) {
        double[] numbers = new double[4];
        Arrays.setAll(numbers, example::number);
        return numbers;
    }

    private static double[] standardised(Coefficients fit, Scales scales) {
        double[] point = new double[5];
        point[0] = fit.intercept();
        for (int i = 0; i < 4; i++) {
            point[i + 1] = fit.standardised(i);
            point[0] += fit.weight(i) * scales.mean(i);
        }
        return point;
    }
}
