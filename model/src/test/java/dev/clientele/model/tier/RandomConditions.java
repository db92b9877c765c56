package dev.clientele.model.tier;

import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Conditions of every kind, with thresholds that customers do reach and miss. */
public final class RandomConditions {

    private static final Map<Metric, List<String>> THRESHOLDS =
            Map.ofEntries(
                    Map.entry(Metric.ORDERS, List.of("0", "1", "2", "4")),
                    Map.entry(Metric.SPEND, List.of("0.01", "100", "500", "1000")),
                    Map.entry(Metric.AVERAGE_ORDER_VALUE, List.of("100", "400")),
                    Map.entry(Metric.MARGIN, List.of("0", "30", "200")),
                    Map.entry(Metric.RETURN_RATE, List.of("0", "0.2", "0.5")),
                    Map.entry(Metric.ENGAGEMENT, List.of("0.25", "2", "5")),
                    Map.entry(Metric.ACTIVE_DAYS, List.of("1", "3", "6")),
                    Map.entry(Metric.CATEGORIES, List.of("1", "2", "3")),
                    Map.entry(Metric.COMPLAINTS, List.of("0", "1", "2")),
                    Map.entry(Metric.OPEN_COMPLAINTS, List.of("0", "1")),
                    Map.entry(Metric.NPS, List.of("2", "3")),
                    Map.entry(Metric.CSAT, List.of("40", "60")),
                    Map.entry(Metric.REFERRALS, List.of("1", "2")),
                    Map.entry(Metric.TENURE_DAYS, List.of("30", "100", "400", "1500")),
                    Map.entry(Metric.DAYS_SINCE_LAST_ORDER, List.of("0", "30", "90", "1200")),
                    Map.entry(Metric.MEAN_GAP_DAYS, List.of("10", "30")),
                    Map.entry(Metric.ASSETS, List.of("0", "3000")),
                    Map.entry(Metric.AVERAGE_ASSETS, List.of("0", "1000.01", "3000")),
                    Map.entry(Metric.CREDIT_GRADE, List.of("2.5", "3")),
                    Map.entry(Metric.PRODUCTS, List.of("1", "3")),
                    Map.entry(Metric.STRATEGIC_PARTNER, List.of("1")),
                    Map.entry(Metric.CLV, List.of("100", "300")),
                    Map.entry(Metric.EXPECTED_ORDERS, List.of("0.5", "1", "3")),
                    Map.entry(Metric.CHURN_SCORE, List.of("50", "80", "95")));

    private static final List<Metric> MODEL_NUMBERS =
            List.of(Metric.CLV, Metric.EXPECTED_ORDERS, Metric.CHURN_SCORE);

    private RandomConditions() {}

    /** Conditions on all metrics but model numbers. */
    public static Arbitrary<Condition> any() {
        List<Metric> metrics =
                Arrays.stream(Metric.values()).filter(it -> !MODEL_NUMBERS.contains(it)).toList();
        return nested(Arbitraries.of(metrics));
    }

    /** Conditions of which most look at model numbers. */
    public static Arbitrary<Condition> onModelNumbers() {
        Arbitrary<Metric> metrics =
                Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.of(MODEL_NUMBERS)),
                        Tuple.of(1, Arbitraries.of(Metric.SPEND, Metric.TENURE_DAYS)));
        return nested(metrics);
    }

    private static Arbitrary<Condition> nested(Arbitrary<Metric> metrics) {
        Arbitrary<Condition> simple = comparisons(metrics);
        Arbitrary<Condition> parts =
                Arbitraries.oneOf(List.of(simple, simple.map(Conditions::not)));
        Arbitrary<List<Condition>> lists = parts.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(4, simple),
                Tuple.of(1, simple.map(Conditions::not)),
                Tuple.of(2, lists.map(Condition.AllOf::new)),
                Tuple.of(2, lists.map(Condition.AnyOf::new)),
                Tuple.of(2, weightedSums(metrics)));
    }

    private static Arbitrary<Condition> comparisons(Arbitrary<Metric> metrics) {
        return metrics.flatMap(
                metric ->
                        Combinators.combine(
                                        references(metric),
                                        Arbitraries.of(Operator.values()),
                                        Arbitraries.of(THRESHOLDS.get(metric)))
                                .as(
                                        (reference, operator, threshold) ->
                                                new Comparison(
                                                        reference,
                                                        operator,
                                                        Conditions.number(threshold))));
    }

    private static Arbitrary<Condition> weightedSums(Arbitrary<Metric> metrics) {
        Arbitrary<WeightedSum.Part> parts =
                metrics.flatMap(
                        metric ->
                                Combinators.combine(
                                                references(metric),
                                                Arbitraries.of("10", "33.3", "50"),
                                                Arbitraries.of("0.7", "3", "400"))
                                        .as(
                                                (reference, weight, full) ->
                                                        new WeightedSum.Part(
                                                                reference,
                                                                Conditions.number(weight),
                                                                Conditions.number(full))));
        return Combinators.combine(
                        parts.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of("5", "20", "50"))
                .as((list, least) -> new WeightedSum(list, Conditions.number(least)));
    }

    private static Arbitrary<MetricReference> references(Metric metric) {
        if (!metric.isWindowed()) {
            return Arbitraries.just(MetricReference.of(metric, 0));
        }
        Arbitrary<Window> rolling = Arbitraries.of(1, 7, 30, 90, 365, 400).map(Window::rolling);
        Arbitrary<Window> windows =
                metric.takesYears()
                        ? Arbitraries.frequencyOf(Tuple.of(2, rolling), Tuple.of(1, years()))
                        : rolling;
        return windows.map(window -> new MetricReference(metric, window));
    }

    private static Arbitrary<Window> years() {
        return Arbitraries.of(Window.Kind.values()).map(Window::year).filter(Window::isYear);
    }
}
