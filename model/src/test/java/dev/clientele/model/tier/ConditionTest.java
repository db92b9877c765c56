package dev.clientele.model.tier;

import static dev.clientele.model.metric.Metric.NPS;
import static dev.clientele.model.metric.Metric.ORDERS;
import static dev.clientele.model.metric.Metric.RETURN_RATE;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.all;
import static dev.clientele.model.tier.Conditions.any;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.Conditions.atMost;
import static dev.clientele.model.tier.Conditions.equalTo;
import static dev.clientele.model.tier.Conditions.lessThan;
import static dev.clientele.model.tier.Conditions.moreThan;
import static dev.clientele.model.tier.Conditions.not;
import static dev.clientele.model.tier.Conditions.part;
import static dev.clientele.model.tier.Conditions.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.ModelNumber;
import dev.clientele.model.metric.WideFraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final int DAY = 20_000;

    private final FixedMetrics metrics = new FixedMetrics();

    private boolean holds(Condition condition) {
        return condition.holds(metrics, DAY);
    }

    @Test
    void operatorsMeanWhatTheySay() {
        metrics.with(SPEND, "100.00");

        assertThat(holds(atLeast(SPEND, 30, "100"))).isTrue();
        assertThat(holds(atLeast(SPEND, 30, "100.01"))).isFalse();
        assertThat(holds(moreThan(SPEND, 30, "99.99"))).isTrue();
        assertThat(holds(moreThan(SPEND, 30, "100"))).isFalse();
        assertThat(holds(atMost(SPEND, 30, "100"))).isTrue();
        assertThat(holds(atMost(SPEND, 30, "99.99"))).isFalse();
        assertThat(holds(lessThan(SPEND, 30, "100.01"))).isTrue();
        assertThat(holds(lessThan(SPEND, 30, "100"))).isFalse();
        assertThat(holds(equalTo(SPEND, 30, "100"))).isTrue();
        assertThat(holds(equalTo(SPEND, 30, "100.01"))).isFalse();
    }

    @Test
    void sumsOfTenthsAreExact() {
        metrics.with(SPEND, "0.7").with(ORDERS, "0.1");
        Condition sum = weighted("0.8", part(SPEND, 30, "1", "1"), part(ORDERS, 30, "1", "1"));

        assertThat(holds(sum)).isTrue();
        assertThat(0.7 + 0.1).isLessThan(0.8);
    }

    @Test
    void thirdsAreExact() {
        metrics.with(RETURN_RATE, new Fraction(1, 3));

        assertThat(holds(lessThan(RETURN_RATE, 30, "0.333333333333333334"))).isTrue();
        assertThat(holds(moreThan(RETURN_RATE, 30, "0.333333333333333333"))).isTrue();
    }

    @Test
    void modelNumbersAreComparedByTheExactValueOfTheirDouble() {
        metrics.with(SPEND, new ModelNumber(0.1));

        assertThat(holds(moreThan(SPEND, 0, "0.1"))).isTrue();
        assertThat(holds(atMost(SPEND, 0, "0.1"))).isFalse();
    }

    @Test
    void anUnknownMetricMakesEveryComparisonFalse() {
        assertThat(holds(atLeast(NPS, 0, "0"))).isFalse();
        assertThat(holds(moreThan(NPS, 0, "0"))).isFalse();
        assertThat(holds(atMost(NPS, 0, "10"))).isFalse();
        assertThat(holds(lessThan(NPS, 0, "10"))).isFalse();
        assertThat(holds(equalTo(NPS, 0, "0"))).isFalse();
        assertThat(holds(not(atMost(NPS, 0, "6")))).isTrue();
    }

    @Test
    void allAnyAndNotAreLogic() {
        metrics.with(SPEND, "100").with(ORDERS, "3");
        Condition yes = atLeast(SPEND, 30, "100");
        Condition no = atLeast(ORDERS, 30, "4");

        assertThat(holds(all(yes, yes))).isTrue();
        assertThat(holds(all(yes, no))).isFalse();
        assertThat(holds(any(no, yes))).isTrue();
        assertThat(holds(any(no, no))).isFalse();
        assertThat(holds(not(no))).isTrue();
        assertThat(holds(not(yes))).isFalse();
        assertThat(holds(not(all(yes, any(no, not(no)))))).isFalse();
    }

    @Test
    void aPartOfAWeightedSumGivesAtMostItsWeight() {
        metrics.with(SPEND, "5000").with(ORDERS, "1");
        WeightedSum sum =
                (WeightedSum)
                        weighted("70", part(SPEND, 30, "60", "1000"), part(ORDERS, 30, "40", "3"));

        assertThat(sum.sum(metrics, DAY)).isEqualTo(WideFraction.of(220, 3));
        assertThat(holds(sum)).isTrue();
        metrics.with(SPEND, "999.99");
        assertThat(sum.sum(metrics, DAY).toDouble()).isEqualTo(59.9994 + 40 / 3.);
        metrics.with(SPEND, "1000.00");
        assertThat(sum.sum(metrics, DAY)).isEqualTo(WideFraction.of(220, 3));
    }

    @Test
    void anUnknownMetricGivesNoPoints() {
        metrics.with(ORDERS, "3");
        Condition sum = weighted("40", part(NPS, 0, "60", "10"), part(ORDERS, 30, "40", "3"));

        assertThat(holds(sum)).isTrue();
        metrics.with(ORDERS, "2");
        assertThat(holds(sum)).isFalse();
    }

    @Test
    void theKeepRatioReachesEveryFloorAndNothingElse() {
        Condition enter =
                all(
                        atLeast(SPEND, 30, "100"),
                        any(moreThan(ORDERS, 30, "2"), atMost(RETURN_RATE, 30, "0.5")),
                        not(moreThan(RETURN_RATE, 90, "0.3")),
                        lessThan(RETURN_RATE, 365, "0.7"),
                        equalTo(NPS, 0, "9"),
                        weighted("70", part(SPEND, 30, "60", "1000")));

        assertThat(enter.relaxed(new BigDecimal("0.9")))
                .isEqualTo(
                        all(
                                atLeast(SPEND, 30, "90"),
                                any(moreThan(ORDERS, 30, "1.8"), atMost(RETURN_RATE, 30, "0.5")),
                                not(moreThan(RETURN_RATE, 90, "0.27")),
                                lessThan(RETURN_RATE, 365, "0.7"),
                                equalTo(NPS, 0, "9"),
                                weighted("63", part(SPEND, 30, "60", "1000"))));
    }

    @Test
    void aRatioThatMakesTooManyDigitsIsRefused() {
        Condition enter = atLeast(SPEND, 30, "0.000000000000000001");

        assertThatThrownBy(() -> enter.relaxed(new BigDecimal("0.9")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void visitsEveryMetricInOrder() {
        Condition condition =
                all(
                        any(atLeast(SPEND, 30, "1"), not(atMost(NPS, 0, "6"))),
                        weighted("1", part(ORDERS, 7, "1", "1"), part(SPEND, 90, "1", "1")));
        List<String> seen = new ArrayList<>();

        condition.forEachMetric(reference -> seen.add(reference.label()));

        assertThat(seen).containsExactly("spend(30)", "nps", "orders(7)", "spend(90)");
    }

    @Test
    void onlyWhatStandsInTheWayIsMissing() {
        metrics.with(SPEND, "100").with(ORDERS, "3");
        Condition yes = atLeast(SPEND, 30, "100");
        Condition no = atLeast(ORDERS, 30, "4");
        Condition noSum = weighted("1", part(ORDERS, 30, "1", "4"));
        Condition notYes = not(yes);

        assertThat(missing(all(yes, no, noSum, notYes, not(no))))
                .containsExactly(no, noSum, notYes);
        assertThat(missing(any(no, yes))).isEmpty();
        assertThat(missing(any(no, noSum))).containsExactly(no, noSum);
        assertThat(missing(weighted("1", part(ORDERS, 30, "1", "3")))).isEmpty();
    }

    private List<Condition> missing(Condition condition) {
        List<Condition> missing = new ArrayList<>();
        condition.forEachMissing(metrics, DAY, missing::add);
        return missing;
    }
}
