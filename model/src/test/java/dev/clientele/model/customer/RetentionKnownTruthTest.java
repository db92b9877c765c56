package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.retention.AlertBook;
import dev.clientele.model.retention.AlertFigure;
import dev.clientele.model.retention.AlertGroup;
import dev.clientele.model.retention.BaseBook;
import dev.clientele.model.retention.BaseFigure;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.retention.RetentionSignal.OfAlerts;
import dev.clientele.model.slice.Periods;
import dev.clientele.model.tier.TierPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Six customers over two months, counted by hand. By rules a customer with one order reaches level
 * watch on day 135 of silence and lapses on day 180; an alert waits for 90 days.
 */
class RetentionKnownTruthTest {

    private static final ChurnRule RULE =
            new ChurnRule(90, 60, 75, 90, 50, 14, ChurnRule.SignalPoints.NONE);
    private static final TierPolicy POLICY =
            policy().churn(RULE).tier("silver", atLeast(SPEND, 30, "100")).build();

    private final AlertBook alerts = new AlertBook();
    private final BaseBook base = new BaseBook();

    RetentionKnownTruthTest() {
        // warned on 2025-11-22, lapses on 2026-01-06, lost on 2026-02-21
        tell(customer().on("2025-07-10").orders("o1", "50.00"));
        // warned on 2026-01-02, lapses on 2026-02-16, is back 184 days after the order before
        tell(customer().on("2025-08-20").orders("o1", "50.00").on("2026-02-20").orders("o2", "50"));
        // joins in January, and gives back everything in February
        tell(customer().on("2026-01-15").orders("o1", "50").on("2026-02-10").returnsAllOf("o1"));
        // is silver for 30 days from each order on
        tell(customer().on("2025-12-01").orders("o1", "150").on("2026-01-20").orders("o2", "150"));
        // joins and is erased in February
        tell(customer().on("2026-02-03").orders("o1", "50.00").on("2026-02-05").isErased());
        // stays
        tell(customer().on("2025-12-20").orders("o1", "50.00"));
    }

    private static CustomerStory customer() {
        return CustomerStory.under(POLICY);
    }

    private void tell(CustomerStory story) {
        story.settledAt("2026-03-02T00:00");
        story.outcome()
                .signals()
                .forEach(
                        signal -> {
                            if (signal instanceof OfAlerts ofAlerts) {
                                alerts.add(ofAlerts);
                            } else {
                                base.add((Move) signal);
                            }
                        });
    }

    @Test
    void januaryIsAsCountedByHand() {
        List<BaseFigure> january = base.figures(month("2026-01"));

        assertThat(january)
                .extracting(RetentionKnownTruthTest::flows)
                .containsExactly(
                        "all: 4 +1 joined +1 in -1 out -1 lapsed = 4, lapsed 0 -> 1",
                        "member: 4 +1 joined -1 out -1 lapsed = 3, lapsed 0 -> 1",
                        "silver: 0 +1 in = 1, lapsed 0 -> 0");
        assertThat(january.get(0).churnRate()).isEqualTo(0.25);
        assertThat(january.get(0).retentionRate()).isEqualTo(0.75);
        assertThat(january.get(0).growth()).isEqualTo(0);
        assertThat(january.get(0).winBackRate()).isNull();
        assertThat(january.get(2).churnRate()).isNull();
    }

    @Test
    void februaryIsAsCountedByHand() {
        List<BaseFigure> february = base.figures(month("2026-02"));

        assertThat(february)
                .extracting(RetentionKnownTruthTest::flows)
                .containsExactly(
                        "all: 4 +1 joined +1 back +1 in -1 out -1 lapsed -2 left = 3,"
                                + " lapsed 1 -> 1",
                        "member: 3 +1 joined +1 back +1 in -1 lapsed -2 left = 3,"
                                + " lapsed 1 -> 1",
                        "silver: 1 -1 out = 0, lapsed 0 -> 0");
        assertThat(february.get(0).churnRate()).isEqualTo(0.25);
        assertThat(february.get(0).growth()).isEqualTo(-0.25);
        assertThat(february.get(0).winBackRate()).isEqualTo(1);
        assertThat(february.get(0).medianSilentDays()).isEqualTo(184);
    }

    @Test
    void alertsAreAsCountedByHand() {
        int monday = day("2026-02-23");
        List<AlertFigure> figures = alerts.figures(monday);

        assertThat(figures)
                .extracting(AlertFigure::group)
                .extracting(group -> group.by().code() + " " + group.of())
                .containsExactly(
                        "all ",
                        "level watch",
                        "tier member",
                        "reason no-second-order",
                        "relationship one-time");
        assertThat(figures)
                .allSatisfy(
                        figure -> {
                            assertThat(figure.precision()).isEqualTo(0.5);
                            assertThat(figure.medianDaysToOrder()).isEqualTo(49);
                            assertThat(figure.lapses()).isEqualTo(2);
                            assertThat(figure.recall()).isEqualTo(1);
                            assertThat(figure.medianLeadDays()).isEqualTo(45);
                            assertThat(figure.looks().rate()).isNull();
                        });
    }

    @Test
    void whatIsNinetyOneDaysAgoDoesNotCount() {
        int lastMonday = day("2026-02-16") + AlertFigure.DAYS - Periods.WEEK_DAYS;
        AlertFigure last = alerts.figures(lastMonday).get(0);

        assertThat(last.group()).isEqualTo(AlertGroup.ALL);
        assertThat(last.firstDay()).isEqualTo(day("2026-02-16"));
        assertThat(last.judged()).isEqualTo(2);
        assertThat(last.lapses()).isEqualTo(1);
        assertThat(alerts.figures(lastMonday + Periods.WEEK_DAYS)).isEmpty();
    }

    private static String flows(BaseFigure figure) {
        return (figure.whole() ? "all" : figure.tier())
                + ": "
                + figure.start()
                + flow(" +", figure.joined(), "joined")
                + flow(" +", figure.wonBack(), "back")
                + flow(" +", figure.restored(), "restored")
                + flow(" +", figure.movedIn(), "in")
                + flow(" -", figure.movedOut(), "out")
                + flow(" -", figure.lapsed(), "lapsed")
                + flow(" -", figure.left(), "left")
                + " = "
                + figure.end()
                + ", lapsed "
                + figure.lapsedAtStart()
                + " -> "
                + figure.lapsedAtEnd();
    }

    private static String flow(String sign, long customers, String name) {
        return customers == 0 ? "" : sign + customers + " " + name;
    }

    private static int month(String month) {
        return Periods.monthOf(day(month + "-01"));
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }
}
