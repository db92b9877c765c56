package dev.clientele.functions.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.functions.programme.ShippedPolicies;
import dev.clientele.model.metric.MetricReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every window of a shipped policy is as long as it says: what happened today counts on its last
 * day, and not on the day after.
 */
class SchemeWindowsTest {

    private static final Map<String, String> FACTS =
            Map.of(
                    "spend", "100.00",
                    "orders", "1",
                    "margin", "40.00",
                    "categories", "2",
                    "engagement", "3",
                    "complaints", "1",
                    "csat", "80",
                    "referrals", "1");

    @TestFactory
    Stream<DynamicTest> whatHappenedCountsToTheLastDayOfTheWindow() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String policy : ShippedPolicies.names()) {
            for (MetricReference reference : new SchemeRun(policy).policy().metrics()) {
                boolean isOfEvents = !reference.label().startsWith("averageAssets");
                if (reference.window().days() > 0 && isOfEvents) {
                    tests.add(
                            DynamicTest.dynamicTest(
                                    policy + " " + reference.label(),
                                    () -> check(policy, reference)));
                }
            }
        }
        return tests.stream();
    }

    private static void check(String policy, MetricReference reference) {
        SchemeRun run = new SchemeRun(policy);
        run.apply(new FactEvents(run.policy(), FACTS).records());
        LocalDate last = FactEvents.TODAY.plusDays(reference.window().days() - 1);

        run.reach(last);
        assertThat(counts(run, reference)).as("on %s", last).isTrue();
        run.reach(last.plusDays(1));
        assertThat(counts(run, reference)).as("on the day after").isFalse();
    }

    /** Known and, but for the share of returns, over 0. */
    private static boolean counts(SchemeRun run, MetricReference reference) {
        JsonNode value = run.profile().path("metrics").path(reference.label());
        return reference.label().startsWith("returnRate")
                ? !value.isMissingNode()
                : value.decimalValue().signum() > 0;
    }
}
