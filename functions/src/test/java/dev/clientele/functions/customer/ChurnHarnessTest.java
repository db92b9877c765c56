package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Churn alerts and falling value of a customer who is silent, and of one who comes back. */
class ChurnHarnessTest {

    private final Events ann = new Events("ann");

    @Test
    void silenceRaisesTheLevelAndLosesTheAlert() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThreeWithChurn())) {
            ways.send(ann.order("e1", "2026-01-01T10:00:00Z", "o1", "100"));

            // 90 days are the usual gap: .6 after one and a half, .75 after two, .9 after three
            assertThat(alerts(ways.reach("2026-05-15T23:59:59.999Z"))).isEmpty();
            assertThat(alerts(ways.reach("2026-05-16T00:00:00Z")))
                    .containsExactly("churn-alerts ann 1 raised watch by 2026-05-16");
            assertThat(alerts(ways.reach("2026-06-30T00:00:00Z")))
                    .containsExactly("churn-alerts ann 2 escalated high by 2026-06-30");
            assertThat(alerts(ways.reach("2026-09-28T00:00:00Z")))
                    .containsExactly(
                            "churn-alerts ann 3 lost watch by 2026-08-15",
                            "churn-alerts ann 4 escalated critical by 2026-09-28");
            assertThat(ways.timers()).hasSize(1);
        }
    }

    @Test
    void orderClearsTheAlertAndJudgesIt() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThreeWithChurn())) {
            ways.send(ann.order("e1", "2026-01-01T10:00:00Z", "o1", "100"));
            ways.reach("2026-05-16T00:00:00Z");

            assertThat(alerts(ways.send(ann.order("e2", "2026-05-20T10:00:00Z", "o2", "100"))))
                    .containsExactly(
                            "churn-alerts ann 2 recovered watch by e2",
                            "churn-alerts ann 3 cleared by e2");
        }
    }

    @Test
    void valueFallsInSilenceOneTimerAfterTheOther() throws Exception {
        try (AllWays ways = new AllWays(SmallProgrammes.silverForThree())) {
            ways.send(ann.order("e1", "2026-01-01T10:00:00Z", "o1", "100"));

            List<String> updates = ways.reach("2027-06-01T00:00:00Z");

            assertThat(updates)
                    .filteredOn(line -> line.startsWith("clv-updates"))
                    .hasSizeGreaterThan(5)
                    .first()
                    .isEqualTo("clv-updates ann 2 30.0 by 2026-01-29");
        }
    }

    private static List<String> alerts(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("churn-alerts")).toList();
    }
}
