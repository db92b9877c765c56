package dev.clientele.functions.programme;

import static dev.clientele.functions.programme.Documents.faultsOfPolicy;
import static dev.clientele.functions.programme.Documents.policy;
import static dev.clientele.functions.programme.Documents.with;
import static dev.clientele.functions.programme.Documents.withEnter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Operator;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.WeightedSum;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyConditionsTest {

    @ParameterizedTest
    @EnumSource(Operator.class)
    void everyOperatorReads(Operator operator) throws Exception {
        Tier gold = gold("{'metric': 'nps', '" + operator.key() + "': 9.5}");

        assertThat(gold.enter())
                .isEqualTo(
                        new Comparison(
                                MetricReference.of(Metric.NPS, 0), operator, new Fraction(95, 10)));
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void everyMetricReads(Metric metric) throws Exception {
        String days = metric.isWindowed() ? "'days': 400, " : "";
        Tier gold = gold("{'metric': '" + metric.key() + "', " + days + "'equals': 1}");

        int window = metric.isWindowed() ? 400 : 0;
        assertThat(gold.enter())
                .isEqualTo(
                        new Comparison(
                                MetricReference.of(metric, window),
                                Operator.EQUALS,
                                Fraction.of(1)));
    }

    @Test
    void conditionsNest() throws Exception {
        Tier gold =
                gold(
                        "{'all': [{'any': [{'metric': 'assets', 'moreThan': 1}]},"
                                + " {'not': {'metric': 'products', 'lessThan': 2}}]}");

        assertThat(gold.enter())
                .isEqualTo(
                        new Condition.AllOf(
                                List.of(
                                        new Condition.AnyOf(
                                                List.of(
                                                        comparison(
                                                                Metric.ASSETS,
                                                                Operator.MORE_THAN,
                                                                Fraction.of(1)))),
                                        new Condition.Not(
                                                comparison(
                                                        Metric.PRODUCTS,
                                                        Operator.LESS_THAN,
                                                        Fraction.of(2))))));
    }

    @Test
    void withoutKeepTheFloorsOfEnterAreMultiplied() throws Exception {
        Tier gold =
                gold(
                        "{'all': [{'metric': 'assets', 'atLeast': 0.3},"
                                + " {'metric': 'nps', 'atMost': 10}]}");

        assertThat(gold.keep())
                .isEqualTo(
                        new Condition.AllOf(
                                List.of(
                                        comparison(
                                                Metric.ASSETS,
                                                Operator.AT_LEAST,
                                                new Fraction(27, 100)),
                                        comparison(
                                                Metric.NPS, Operator.AT_MOST, Fraction.of(10)))));
    }

    @Test
    void keepIsTakenAsItStands() throws Exception {
        Tier gold =
                gold(
                        "{'metric': 'nps', 'atLeast': 9},"
                                + " 'keep': {'metric': 'assets', 'atLeast': 8000}");

        assertThat(gold.keep())
                .isEqualTo(comparison(Metric.ASSETS, Operator.AT_LEAST, Fraction.of(8000)));
    }

    @Test
    void aWeightedSumReadsExactly() throws Exception {
        Tier gold =
                gold(
                        "{'weighted': [{'metric': 'spend', 'days': 90, 'weight': 0.1, 'full': 2.5},"
                            + " {'metric': 'nps', 'weight': 0.2, 'full': 10}], 'atLeast': 0.3}");

        WeightedSum sum = (WeightedSum) gold.enter();
        assertThat(sum.parts())
                .containsExactly(
                        new WeightedSum.Part(
                                MetricReference.of(Metric.SPEND, 90),
                                new Fraction(1, 10),
                                new Fraction(25, 10)),
                        new WeightedSum.Part(
                                MetricReference.of(Metric.NPS, 0),
                                new Fraction(2, 10),
                                Fraction.of(10)));
        assertThat(sum.parts().get(0).weight().toWide().plus(sum.parts().get(1).weight().toWide()))
                .isEqualTo(sum.atLeast().toWide());
    }

    @Property(tries = 200)
    void keepIsEnterTimesTheRatio(
            @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long unscaled,
            @ForAll @IntRange(min = 0, max = 12) int scale,
            @ForAll @IntRange(min = 1, max = 1000) int thousandths)
            throws InvalidDocumentException {
        BigDecimal threshold = BigDecimal.valueOf(unscaled, scale);
        BigDecimal ratio = BigDecimal.valueOf(thousandths, 3);
        String document =
                withEnter("{'metric': 'assets', 'atLeast': " + threshold + "}")
                        .replace("'keepRatio': 0.9", "'keepRatio': " + ratio);

        Tier gold = policy(document).tiers().get(1);

        assertThat(threshold(gold.enter())).isEqualByComparingTo(threshold);
        assertThat(threshold(gold.keep())).isEqualByComparingTo(threshold.multiply(ratio));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'x'|: must be an object, is \"x\"",
                "{}|: must have exactly one of metric, all, any, not, weighted, has none",
                "{'all': [], 'any': []}|: must have exactly one of metric, all, any, not, weighted,"
                        + " has all",
                "{'metric': 'nps'}|: must have exactly one of atLeast, moreThan, atMost, lessThan,"
                        + " equals, has none",
                "{'metric': 'nps', 'atLeast': 1, 'atMost': 2}|: must have exactly one of atLeast,"
                        + " moreThan",
                "{'metric': 'npss', 'atLeast': 1}|.metric: must be a metric, is \"npss\"; did you"
                        + " mean nps?",
                "{'metric': 'x', 'atLeast': 1}|.metric: must be a metric, is \"x\"; known are"
                        + " activeDays, assets,",
                "{'metric': 7, 'atLeast': 1}|.metric: must be a text, is 7",
                "{'metric': 'nps', 'atLeast': '1'}|.atLeast: must be a number, is \"1\"",
                "{'metric': 'nps', 'atLeast': 1234567890123456789}|.atLeast: must be a number of at"
                        + " most 18",
                "{'metric': 'nps', 'atLeast': 1.234567890123456789}|.atLeast: must be a number of"
                        + " at most 18",
                "{'metric': 'nps', 'atLeast': 1e2147483647}|.atLeast: must be a number of at most"
                        + " 18 digits",
                "{'metric': 'nps', 'atLeast': 100e2147483647}|.atLeast: must be a number of at most"
                        + " 18",
                "{'metric': 'nps', 'atLeast': 1e-2147483647}|.atLeast: must be a number of at most"
                        + " 18",
                "{'metric': 'nps', 'atLeast': 0.123456789012345678}|.atLeast: must have at most 18"
                        + " digits also times the keepRatio 0.9",
                "{'metric': 'spend', 'atLeast': 1}|.days: is missing",
                "{'metric': 'spend', 'days': 0, 'atLeast': 1}|.days: must be 1 to 400, is 0",
                "{'metric': 'spend', 'days': 401, 'atLeast': 1}|.days: must be 1 to 400, is 401",
                "{'metric': 'nps', 'days': 9, 'atLeast': 1}|.days: must be left out, nps has no"
                        + " window",
                "{'metric': 'nps', 'atLeast': 1, 'weight': 1}|.weight: is not known; known are",
                "{'any': []}|.any: must not be empty",
                "{'any': {}}|.any: must be an array, is an object",
                "{'any': [null]}|.any[0]: is missing",
                "{'all': [{'not': 3}]}|.all[0].not: must be an object, is 3",
                "{'not': {'metric': 'nps', 'atLeast': 1}, 'days': 1}|.days: is not known; known are"
                        + " not",
                "{'weighted': [], 'atLeast': 1}|.weighted: must not be empty",
                "{'weighted': [7], 'atLeast': 1}|.weighted[0]: must be an object, is 7",
                "{'weighted': [{'metric': 'nps', 'weight': 1, 'full': 1}]}|.atLeast: is missing",
                "{'weighted': [{'metric': 'nps', 'weight': -1, 'full': 1}], 'atLeast': 1}"
                        + "|.weighted[0].weight: must be a number, at least 0, is -1",
                "{'weighted': [{'metric': 'nps', 'weight': 1, 'full': 0}], 'atLeast': 1}"
                        + "|.weighted[0].full: must be a number over 0, is 0",
                "{'weighted': [{'metric': 'nps', 'full': 1}], 'atLeast': 1}"
                        + "|.weighted[0].weight: is missing",
                "{'weighted': [{'metric': 'spend', 'days': 500, 'weight': 1, 'full': 1}],"
                        + " 'atLeast': 1}|.weighted[0].days: must be 1 to 400, is 500",
            })
    void aConditionIsWrong(String condition, String fault) {
        assertThat(faultsOfPolicy(withEnter(condition)))
                .singleElement()
                .asString()
                .startsWith("$.tiers[1].enter" + fault);
    }

    @Test
    void aThresholdThatKeepDoesNotMultiplyMayBeLong() {
        String condition = "{'metric': 'nps', 'atLeast': 0.123456789012345678}";

        assertThat(faultsOfPolicy(withEnter(condition + ", 'keep': " + condition))).isEmpty();
        assertThat(faultsOfPolicy(withEnter(condition.replace("atLeast", "atMost")))).isEmpty();
    }

    @Test
    void theFaultOfAKeepConditionHasItsPath() {
        String policy = with("'id': 'gold',", "'id': 'gold', 'keep': {'any': [{}]},");

        assertThat(faultsOfPolicy(policy))
                .singleElement()
                .asString()
                .startsWith("$.tiers[1].keep.any[0]: must have exactly one of");
    }

    private static Tier gold(String condition) throws InvalidDocumentException {
        return policy(withEnter(condition)).tiers().get(1);
    }

    private static Comparison comparison(Metric metric, Operator operator, Fraction threshold) {
        return new Comparison(MetricReference.of(metric, 0), operator, threshold);
    }

    private static BigDecimal threshold(Condition condition) {
        return ((Comparison) condition).threshold().toDecimal();
    }
}
