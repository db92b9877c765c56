package dev.clientele.functions.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.functions.programme.ShippedPolicies;
import dev.clientele.model.tier.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every shipped policy decides as its golden table says, at each threshold and one unit off. */
class SchemesTest {

    @TestFactory
    Stream<DynamicNode> everyRowEndsAsItSays() {
        return ShippedPolicies.names().stream()
                .map(name -> DynamicContainer.dynamicContainer(name, rows(name)));
    }

    private static Stream<DynamicTest> rows(String policy) {
        return SchemeTable.read(policy).stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(policy, row)));
    }

    private static void check(String policy, SchemeTable.Row row) {
        SchemeCase seen = SchemeCase.run(policy, row);

        assertThat(seen.outcome()).isEqualTo(row.outcome());
        seen.metrics()
                .forEach(
                        (metric, value) -> {
                            String fact = row.facts().get(column(metric));
                            if (fact != null) {
                                assertThat(value).as(metric).isEqualByComparingTo(fact);
                            }
                        });
    }

    /** The fact that says a metric, which columns name without its window. */
    private static String column(String metric) {
        String bare = metric.replaceAll("\\(.*", "");
        return metric.contains("(previous-") ? "previous " + bare : bare;
    }

    @TestFactory
    Stream<DynamicTest> everyThresholdIsTestedAtOneUnit() {
        return ShippedPolicies.names().stream()
                .map(
                        name ->
                                DynamicTest.dynamicTest(
                                        name,
                                        () -> assertThat(untested(name, List.of())).isEmpty()));
    }

    @Test
    void aTableWithoutARowOfAThresholdIsNoticed() {
        List<SchemeTable.Row> without =
                List.of(
                        new SchemeTable.Row(
                                Map.of("spend", "1999.99", "orders", "3"), null, "ordinary"));

        assertThat(untested("retail-three-level", without))
                .containsExactly("silver enter spend(365) atLeast 2000");
    }

    private static List<String> untested(String policy, List<SchemeTable.Row> without) {
        List<SchemeCase> cases =
                SchemeTable.read(policy).stream()
                        .filter(row -> !without.contains(row))
                        .map(row -> SchemeCase.run(policy, row))
                        .toList();
        List<String> tiers = new SchemeRun(policy).policy().tiers().stream().map(Tier::id).toList();
        return new SchemeBoundaries(tiers, cases).untested();
    }

    @Test
    void aFactThatTheEventsDoNotMakeTrueIsNoticed() {
        SchemeTable.Row row =
                new SchemeTable.Row(Map.of("spend", "100.00", "orders", "1"), null, "ordinary");
        SchemeCase seen = SchemeCase.run("retail-three-level", row);

        assertThat(seen.metrics().get("spend(365)")).isEqualByComparingTo(BigDecimal.valueOf(100));
        assertThat(seen.metrics().get("orders(365)")).isEqualByComparingTo(BigDecimal.ONE);
    }
}
