package dev.clientele.model.customer;

import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.attrition.ChurnFeature;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.churn.ChurnActions;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnReason.Code;
import dev.clientele.model.churn.ChurnReason.Evidence;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.ChurnRule.SignalPoints;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.churn.ScorePart;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.decision.Decision.ChurnAlert;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A story for each cause. By rules the score of the silence alone is 10 on the day of an order. */
class ChurnCausesTest {

    private static final SignalPoints ALL = new SignalPoints(15, 9, 5, 20, 12);

    private static TierPolicy raisedAt(double watch, SignalPoints points) {
        return policy().weight("visit", "1")
                .churn(new ChurnRule(90, watch, 101, 101, watch, 0, points))
                .build();
    }

    private static ChurnAlert first(CustomerStory customer) {
        return customer.churnAlerts().get(0);
    }

    private static ChurnReason reason(Code code, double points, Object... evidence) {
        List<Evidence> numbers = new ArrayList<>();
        for (int i = 0; i < evidence.length; i += 2) {
            numbers.add(
                    new Evidence((String) evidence[i], ((Number) evidence[i + 1]).doubleValue()));
        }
        return new ChurnReason(code, points, numbers);
    }

    @Test
    void anOpenComplaint() {
        CustomerStory customer = CustomerStory.under(raisedAt(20, ALL));
        customer.on("2025-01-01").orders("o1", "1.00").complains("k1");

        assertThat(first(customer).reasons())
                .containsExactly(reason(Code.OPEN_COMPLAINT, 15, "open", 1));
        assertThat(first(customer).action()).isEqualTo("resolve-complaint");
        assertThat(first(customer).parts())
                .containsExactly(
                        new ScorePart(ScorePart.Code.SILENCE, 10),
                        new ScorePart(ScorePart.Code.OPEN_COMPLAINT, 15));
        assertThat(first(customer).relationship()).isEqualTo(Relationship.ONE_TIME);
    }

    @Test
    void aDetractor() {
        CustomerStory customer = CustomerStory.under(raisedAt(19, ALL));
        customer.on("2025-01-01").orders("o1", "1.00").answersNps("3");

        assertThat(first(customer).reasons()).containsExactly(reason(Code.DETRACTOR, 9, "nps", 3));
        assertThat(first(customer).action()).isEqualTo("call-back");
    }

    @Test
    void returns() {
        CustomerStory customer = CustomerStory.under(raisedAt(20, ALL));
        customer.on("2025-01-01").orders("o1", "10.00").returns("o1", "6.25");

        assertThat(first(customer).reasons())
                .containsExactly(reason(Code.RETURNS, 12, "returnRate", 0.625));
        assertThat(first(customer).action()).isEqualTo("product-advice");
    }

    @Test
    void fewerOrders() {
        CustomerStory customer = CustomerStory.under(raisedAt(35, ALL));
        customer.on("2025-01-01").orders("o1", "1.00").on("2025-01-20").orders("o2", "1.00");
        customer.on("2025-02-10").orders("o3", "1.00").on("2025-03-01").orders("o4", "1.00");
        customer.on("2025-05-30").orders("o5", "1.00").fromHereOn();
        customer.on("2025-06-02").complains("k1");

        assertThat(first(customer).alert().code()).isEqualTo("raised");
        assertThat(first(customer).reasons())
                .containsExactly(
                        reason(Code.FREQUENCY_HALVED, 20, "orders", 1, "before", 4),
                        reason(Code.OPEN_COMPLAINT, 15, "open", 1));
        assertThat(first(customer).action()).isEqualTo("repurchase-incentive");
    }

    @Test
    void ordersThatHalvedToNoneAreSilenceSeenAgain() {
        CustomerStory customer = CustomerStory.under(raisedAt(90, ALL));
        customer.on("2025-01-01").orders("o1", "1.00").on("2025-02-10").orders("o2", "1.00");
        customer.settledAt("2025-12-31");

        assertThat(first(customer).reasons())
                .extracting(ChurnReason::code)
                .containsExactly(Code.OVERDUE, Code.FREQUENCY_HALVED);
        assertThat(first(customer).reasons().get(1).evidence())
                .containsExactly(new Evidence("orders", 0), new Evidence("before", 2));
    }

    @Test
    void lessEngagement() {
        CustomerStory customer = CustomerStory.under(raisedAt(15, ALL));
        customer.on("2025-01-01").does("visit", 4).on("2025-04-01").orders("o1", "1.00");

        assertThat(first(customer).reasons())
                .containsExactly(reason(Code.ENGAGEMENT_HALVED, 5, "engagement", 0, "before", 4));
        assertThat(first(customer).action()).isEqualTo("re-engage");
    }

    @Test
    void overdueAgainstOwnRhythm() {
        CustomerStory customer = CustomerStory.under(raisedAt(60, SignalPoints.NONE));
        customer.on("2025-01-01").orders("o1", "1.00").on("2025-02-01").orders("o2", "1.00");
        customer.on("2025-03-04").orders("o3", "1.00").settledAt("2025-06-01");

        ChurnReason main = first(customer).reasons().get(0);
        assertThat(main.code()).isEqualTo(Code.OVERDUE);
        assertThat(main.evidence())
                .containsExactly(new Evidence("silenceDays", 47), new Evidence("meanGapDays", 31));
        assertThat(main.points()).isEqualTo(first(customer).score());
        assertThat(first(customer).action()).isEqualTo("win-back-offer");
    }

    @Test
    void noSecondOrder() {
        CustomerStory customer = CustomerStory.under(raisedAt(39, SignalPoints.NONE));
        customer.on("2025-01-01").orders("o1", "1.00").settledAt("2025-06-01");

        assertThat(first(customer).reasons())
                .containsExactly(
                        reason(Code.NO_SECOND_ORDER, first(customer).score(), "silenceDays", 87));
        assertThat(first(customer).action()).isEqualTo("second-order-offer");
    }

    @Test
    void aRiskThatRoseHasAReasonAlsoWithinTheOwnRhythm() {
        CustomerStory customer = CustomerStory.under(raisedAt(10, SignalPoints.NONE));
        customer.on("2025-01-01").orders("o1", "1.00");

        assertThat(first(customer).reasons())
                .containsExactly(reason(Code.NO_SECOND_ORDER, 10, "silenceDays", 0));
    }

    @Test
    void signalsWithoutPointsAreListedLast() {
        CustomerStory customer = CustomerStory.under(raisedAt(60, new SignalPoints(0, 9, 0, 0, 0)));
        customer.on("2025-01-01").orders("o1", "1.00").complains("k1").answersNps("0");
        customer.settledAt("2025-06-01");

        assertThat(first(customer).reasons())
                .extracting(ChurnReason::code)
                .containsExactly(
                        Code.DETRACTOR,
                        Code.NO_SECOND_ORDER,
                        Code.OPEN_COMPLAINT,
                        Code.FREQUENCY_HALVED);
        assertThat(first(customer).reasons().get(2).points()).isZero();
    }

    @Test
    void whatWasLearnedOfASignalIsItsOwn() {
        double[] weights = new double[ChurnFeature.values().length];
        weights[ChurnFeature.MODEL_LOG_ODDS.ordinal()] = 1;
        weights[ChurnFeature.OPEN_COMPLAINT.ordinal()] = 2;
        FittedModels learned =
                new FittedModels(
                        "learned",
                        Fits.CDNOW.unit(),
                        Fits.CDNOW.purchases(),
                        Fits.VALUE,
                        false,
                        365,
                        0.01,
                        new LearnedChance(0, weights));
        CustomerStory customer =
                CustomerStory.with(learned, raisedAt(90, new SignalPoints(15, 0, 0, 0)));
        customer.on("2025-01-01").orders("o1", "1.00").complains("k1");

        ChurnAlert alert = first(customer);
        double complaint = points(alert, ScorePart.Code.LEARNED_COMPLAINT);
        assertThat(complaint).isGreaterThan(10);
        assertThat(alert.reasons())
                .containsExactly(reason(Code.OPEN_COMPLAINT, 15 + complaint, "open", 1));
        double sum = alert.parts().stream().mapToDouble(ScorePart::points).sum();
        assertThat(alert.score()).isCloseTo(Math.min(100, sum), within(1e-9));
    }

    private static double points(ChurnAlert alert, ScorePart.Code code) {
        return alert.parts().stream()
                .filter(part -> part.code() == code)
                .mapToDouble(ScorePart::points)
                .sum();
    }

    @Test
    void thePolicySaysWhatToDo() {
        ChurnActions actions =
                new ChurnActions(
                        List.of(
                                new ChurnActions.Rule(
                                        Code.OPEN_COMPLAINT, "silver", null, null, "apologise"),
                                new ChurnActions.Rule(
                                        null, "member", null, Relationship.ONE_TIME, "greet")));
        CustomerStory customer =
                CustomerStory.under(
                        policy().churn(
                                        new ChurnRule(
                                                90, 20, 101, 101, 20, 0, ALL, null, 0, actions))
                                .build());
        customer.on("2025-01-01").orders("o1", "1.00").complains("k1");

        assertThat(first(customer).action()).isEqualTo("greet");
    }
}
