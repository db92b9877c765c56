package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.clientele.model.churn.ChurnActions;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.retention.RetentionSignal.BaseLook;
import dev.clientele.model.retention.RetentionSignal.Judged;
import dev.clientele.model.retention.RetentionSignal.Lapsed;
import dev.clientele.model.retention.RetentionSignal.LookStart;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.tier.TierPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine tells of one customer for the figures of the whole base. */
class RetentionSignalsTest {

    private static final int HORIZON = 90;
    private static final ChurnRule RULE = rule(null);

    private final CustomerStory customer = CustomerStory.under(under(RULE));

    private static ChurnRule rule(Integer lapsedDays) {
        return new ChurnRule(
                HORIZON,
                60,
                75,
                90,
                50,
                14,
                ChurnRule.SignalPoints.NONE,
                lapsedDays,
                0,
                ChurnActions.DEFAULT);
    }

    private static TierPolicy under(ChurnRule rule) {
        return policy().churn(rule).tier("silver", atLeast(SPEND, 30, "100")).build();
    }

    @Test
    void customerLapsesInSilenceOnTheDay() {
        customer.on("2025-01-01").orders("o1", "50.00").settledAt("2025-06-29T00:00");
        assertThat(only(Lapsed.class)).isEmpty();

        customer.settledAt("2025-06-30T00:00");

        Lapsed lapsed = only(Lapsed.class).get(0);
        assertThat(lapsed.day()).isEqualTo(day("2025-06-30"));
        assertThat(lapsed.relationship()).isEqualTo(Relationship.ONE_TIME);
        assertThat(lapsed.warning().leadDays()).isEqualTo(45);
        assertThat(lapsed.warning().alert().level()).isEqualTo(ChurnLevel.WATCH);
        assertThat(lapsed.warning().alert().origin().reason())
                .isEqualTo(ChurnReason.Code.NO_SECOND_ORDER);
        assertThat(moves()).containsExactly("none -> active member", "active -> lapsed member");
    }

    @Test
    void policySaysWhenCustomersLapse() {
        CustomerStory early = CustomerStory.under(under(rule(30)));
        early.on("2025-01-01").orders("o1", "50.00").settledAt("2025-02-01");

        assertThat(early.outcome().signals())
                .filteredOn(Lapsed.class::isInstance)
                .singleElement()
                .isEqualTo(new Lapsed(day("2025-01-31"), "member", Relationship.ONE_TIME, null));
    }

    @Test
    void customersLapseWithoutChurnRulesToo() {
        CustomerStory plain = CustomerStory.under(policy().build());
        plain.on("2025-01-01").orders("o1", "50.00").settledAt("2025-07-01");

        assertThat(plain.outcome().signals()).hasSize(3);
    }

    @Test
    void orderAfterALapseIsAWinBackWithTheDaysOfSilence() {
        customer.on("2025-01-01").orders("o1", "50.00").on("2025-07-20").orders("o2", "500.00");

        assertThat(moves())
                .containsExactly(
                        "none -> active member",
                        "active -> lapsed member",
                        "lapsed -> active silver after 200");
        assertThat(only(Judged.class))
                .extracting(Judged::lost, Judged::daysToOrder)
                .containsExactly(tuple(false, 65));
    }

    @Test
    void lateOrderShowsThatThereWasNoLapse() {
        customer.on("2025-01-01").orders("o1", "50.00").isSilentUntil("2025-07-05");
        customer.on("2025-04-01").orders("o2", "50.00");

        assertThat(moves()).endsWith("active -> lapsed member", "lapsed -> active member");
    }

    @Test
    void tierChangesMoveCustomersOfTheBaseAlone() {
        customer.on("2025-01-01").visits().on("2025-01-02").orders("o1", "150.00");
        customer.settledAt("2025-03-01").on("2025-03-02").returnsAllOf("o1").isPutInto("silver");

        assertThat(moves())
                .containsExactly(
                        "none -> active silver", "active -> active member", "active -> none");
    }

    @Test
    void erasedCustomerLeaves() {
        customer.on("2025-01-01").orders("o1", "50.00").on("2025-01-05").isErased();

        assertThat(moves()).containsExactly("none -> active member", "active -> none");
        assertThat(only(Move.class).get(1).day()).isEqualTo(day("2025-01-05"));
    }

    @Test
    void erasureOfWhoWasNotCountedIsNoMove() {
        customer.on("2025-01-01").visits().isErased();

        assertThat(customer.outcome().signals()).isEmpty();
    }

    @Test
    void alertThatCameWithTheLapseWarnedOfNothing() {
        CustomerStory late = CustomerStory.under(under(rule(135)));
        late.on("2025-01-01").orders("o1", "50.00").settledAt("2025-07-01");

        assertThat(late.outcome().signals())
                .filteredOn(Lapsed.class::isInstance)
                .singleElement()
                .extracting(signal -> ((Lapsed) signal).warning())
                .isNull();
    }

    @Test
    void panelIsLookedAtAHorizonApart() {
        CustomerStory watched = CustomerStory.watched(List.of(), under(RULE));
        int first = new Panel(1).nextLook("c1", day("2025-01-01"), HORIZON + 1);
        watched.on("2025-01-01").orders("o1", "50.00");
        watched.on(LocalDate.ofEpochDay(first + HORIZON).toString()).orders("o2", "50.00");
        watched.settledAt(LocalDate.ofEpochDay(first + 2 * (HORIZON + 1)) + "T00:00");

        LookStart start = new LookStart("member", ChurnLevel.NONE, Relationship.ONE_TIME);
        assertThat(watched.outcome().signals())
                .filteredOn(BaseLook.class::isInstance)
                .startsWith(new BaseLook(first + HORIZON + 1, start, true))
                .hasSize(2)
                .element(1)
                .satisfies(
                        look -> {
                            assertThat(look.day()).isEqualTo(first + 2 * (HORIZON + 1));
                            assertThat(((BaseLook) look).ordered()).isFalse();
                            assertThat(((BaseLook) look).start().relationship())
                                    .isEqualTo(Relationship.REPEAT);
                        });
    }

    @Test
    void nobodyIsLookedAtWithoutPanel() {
        customer.on("2025-01-01").orders("o1", "50.00").settledAt("2026-06-01");

        assertThat(only(BaseLook.class)).isEmpty();
    }

    private <T extends RetentionSignal> List<T> only(Class<T> type) {
        return customer.outcome().signals().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<String> moves() {
        return only(Move.class).stream().map(RetentionSignalsTest::text).toList();
    }

    private static String text(Move move) {
        return status(move.from())
                + " -> "
                + status(move.to())
                + (move.to().tier() == null ? "" : " " + move.to().tier())
                + (move.isWonBack() ? " after " + move.silentDays() : "");
    }

    private static String status(BaseStanding standing) {
        return switch (standing.status()) {
            case NONE -> "none";
            case ACTIVE -> "active";
            case LAPSED -> "lapsed";
        };
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }
}
