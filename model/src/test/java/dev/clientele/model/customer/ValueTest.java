package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.CLV;
import static dev.clientele.model.metric.Metric.EXPECTED_ORDERS;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.clv.PurchaseSummary;
import dev.clientele.model.decision.CustomerValue;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.tier.TierPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static final TierPolicy POLICY = policy().build();
    private static final Offset<Double> ROUNDING = within(1e-9);

    private final CustomerStory customer = CustomerStory.with(Fits.CDNOW, POLICY);

    @Test
    void theFirstOrderIsSentWithItsNumbers() {
        customer.on("2025-01-01").orders("o1", "50.00");

        Decision.ClvUpdate sent = customer.values().get(0);
        PurchaseSummary summary = new PurchaseSummary(0, 0, 0);
        double value = Fits.VALUE.expectedValue(0, 0);
        double predicted = value * 0.3 * Fits.CDNOW.discountedOrders(summary);
        assertThat(sent.value().historic()).isEqualTo(15_00);
        assertThat(sent.value().predicted()).isCloseTo(predicted, ROUNDING);
        assertThat(sent.value().clv()).isCloseTo(15 + predicted, ROUNDING);
        assertThat(sent.value().outlook().expectedValue()).isCloseTo(value, ROUNDING);
        assertThat(sent.value().outlook().pAlive()).isEqualTo(Fits.CDNOW.pAlive(summary));
        assertThat(sent.value().outlook().expectedOrders())
                .isEqualTo(Fits.CDNOW.expectedOrders(summary, 365));
        assertThat(sent.value().outlook().noOrder()).isEqualTo(Fits.CDNOW.noOrder(summary, 365));
        assertThat(sent.previousPredicted()).isNull();
        assertThat(sent.change()).isNull();
        assertThat(sent.models()).isEqualTo("cdnow");
    }

    @Test
    void theMeanValueLeavesTheFirstPurchaseDayOut() {
        buysOnThreeDays(customer);

        double mean = (30.00 + 20.00) / 2;
        assertThat(lastOf(customer).outlook().expectedValue())
                .isCloseTo(Fits.VALUE.expectedValue(2, mean), ROUNDING);
    }

    @Test
    void theMeanValueCountsTheFirstPurchaseDayWhereTheModelsSaySo() {
        CustomerStory other = CustomerStory.with(Fits.countingTheFirstDay(), POLICY);
        buysOnThreeDays(other);

        assertThat(lastOf(other).outlook().expectedValue())
                .isCloseTo(Fits.VALUE.expectedValue(3, 50), ROUNDING);
    }

    private static void buysOnThreeDays(CustomerStory story) {
        story.on("2025-01-01").orders("o1", "100.00").on("2025-01-08").orders("o2", "10.00");
        story.orders("o3", "20.00").on("2025-01-22").orders("o4", "25.00").returns("o4", "5.00");
    }

    private static CustomerValue lastOf(CustomerStory story) {
        return story.values().get(story.values().size() - 1).value();
    }

    @Test
    void theModelsAreAskedWithRecencyAndAgeInDays() {
        buysOnThreeDays(customer);
        customer.settledAt("2025-02-12");

        PurchaseSummary summary = new PurchaseSummary(2, 21, 42);
        assertThat(customer.profile().purchases()).isEqualTo(summary);
        assertThat(customer.profile().value().outlook().pAlive())
                .isEqualTo(Fits.CDNOW.pAlive(summary));
        assertThat(Double.parseDouble(customer.value(EXPECTED_ORDERS)))
                .isEqualTo(Fits.CDNOW.expectedOrders(summary, 365));
        assertThat(Double.parseDouble(customer.value(CLV)))
                .isCloseTo(customer.profile().value().clv(), ROUNDING);
        assertThat(customer.profile().models()).isEqualTo("cdnow");
    }

    @Test
    void theOwnMarginRateIsUsedAsSoonAsAnOrderCarriesOne() {
        customer.on("2025-01-01").orders("o1", "100.00").ordersWithMargin("o2", "100.00", "50.00");

        CustomerValue value = lastOf(customer);
        double orders = Fits.CDNOW.discountedOrders(new PurchaseSummary(0, 0, 0));
        assertThat(value.historic()).isEqualTo(80_00);
        assertThat(value.predicted())
                .isCloseTo(Fits.VALUE.expectedValue(0, 0) * 0.4 * orders, ROUNDING);
    }

    @Test
    void theDefaultMarginIsNotRounded() {
        customer.on("2025-01-01").orders("o1", "0.01");

        assertThat(lastOf(customer).historic()).isZero();
        assertThat(lastOf(customer).predicted()).isPositive();
    }

    @Test
    void withoutPurchaseDaysNothingIsPredicted() {
        customer.on("2025-01-01").orders("o1", "100.00").returnsAllOf("o1");

        CustomerValue value = lastOf(customer);
        assertThat(value).isEqualTo(new CustomerValue(0, 0, 0, null, null, Map.of()));
        assertThat(customer.profile().purchases()).isNull();
        assertThat(customer.value(EXPECTED_ORDERS)).isEqualTo("unknown");
        assertThat(customer.value(CLV)).isEqualTo("0");

        customer.settledAt("2030-01-01");
        assertThat(customer.values()).hasSize(2);
    }

    @Test
    void nothingIsSentForEventsThatAreNoPurchase() {
        customer.on("2025-01-01").orders("o1", "100.00").fromHereOn();
        customer.visits().answersNps("9").holds("1.00").isPutInto("member").returnsAllOf("o2");

        assertThat(customer.values()).isEmpty();
    }

    @Test
    void isSentAtEveryOrderAndReturn() {
        customer.on("2025-01-01").orders("o1", "100.00").orders("o2", "0.00");
        customer.returns("o1", "1.00").returnsAllOf("o2");

        assertThat(customer.values()).hasSize(4);
        assertThat(customer.values())
                .extracting(update -> update.header().sequence())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void isSentOnTheFirstDayOnWhichThePredictionIsTenPercentAway() {
        customer.on("2025-01-01").orders("o1", "50.00").on("2025-01-11").orders("o2", "50.00");
        double before = lastOf(customer).predicted();
        customer.fromHereOn().settledAt("2026-06-01");

        assertThat(customer.values()).hasSizeGreaterThan(5);
        for (Decision.ClvUpdate update : customer.values()) {
            int day = update.header().cause().day();
            assertThat(update.previousPredicted()).isEqualTo(before);
            assertThat(predictedOn(day)).isEqualTo(update.value().predicted());
            assertThat(before - predictedOn(day)).isGreaterThanOrEqualTo(0.1 * before);
            assertThat(before - predictedOn(day - 1)).isLessThan(0.1 * before);
            before = update.value().predicted();
        }
    }

    private double predictedOn(int day) {
        Programme programme = new Programme(List.of(POLICY), Fits.CDNOW);
        return programme.at(0).estimate(customer.state(), day).predicted();
    }

    @Test
    void aNewDefaultMarginIsSentAtTheStartOfItsVersion() {
        CustomerStory other =
                CustomerStory.with(
                        Fits.CDNOW,
                        policy().defaultMargin("0.3").version(1, "2025-01-01T00:00Z").build(),
                        policy().defaultMargin("0.4").version(2, "2025-01-02T15:00Z").build());
        other.on("2025-01-02").orders("o1", "50.00").settledAt("2025-01-03");

        assertThat(other.values()).hasSize(2);
        assertThat(other.values().get(1).header().decidedAt())
                .isEqualTo(other.instant("2025-01-02T15:00"));
        assertThat(other.values().get(1).change().value()).isPositive();
        assertThat(other.values().get(1).change().survival()).isZero();
    }

    @Test
    void thePartsOfAChangeAddUp() {
        buysOnThreeDays(customer);
        customer.settledAt("2025-12-01");
        customer.returnsAllOf("o4").on("2025-12-02").orders("o5", "500.00");

        for (Decision.ClvUpdate update : customer.values()) {
            if (update.change() != null) {
                assertThat(sumOf(update))
                        .isCloseTo(
                                update.value().predicted() - update.previousPredicted(), ROUNDING);
            }
        }
    }

    private static double sumOf(Decision.ClvUpdate update) {
        return update.change().frequency()
                + update.change().value()
                + update.change().survival()
                + update.change().model();
    }

    @Test
    void silenceIsAChangeOfSurvivalAlone() {
        customer.on("2025-01-01").orders("o1", "50.00").on("2025-01-11").orders("o2", "50.00");
        customer.fromHereOn().settledAt("2025-06-01");

        Decision.ClvUpdate update = customer.values().get(0);
        assertThat(update.change().survival()).isNegative();
        assertThat(update.change().frequency()).isZero();
        assertThat(update.change().value()).isZero();
        assertThat(update.change().model()).isZero();
    }

    @Test
    void aDearerOrderOfTheSameDayIsAChangeOfValueAlone() {
        customer.on("2025-01-01").orders("o1", "50.00").on("2025-01-11").orders("o2", "50.00");
        customer.fromHereOn().orders("o3", "200.00");

        Decision.ClvUpdate update = customer.values().get(0);
        assertThat(update.change().value()).isPositive();
        assertThat(update.change().frequency()).isZero();
        assertThat(update.change().survival()).isZero();
    }

    @Test
    void theFirstPurchaseDayIsAChangeOfFrequency() {
        customer.on("2025-01-01").orders("o1", "0.00").orders("o2", "50.00");

        Decision.ClvUpdate update = customer.values().get(1);
        assertThat(update.previousPredicted()).isZero();
        assertThat(update.change().frequency()).isEqualTo(update.value().predicted());
    }

    @Test
    void withoutModelsTheForecastIsByRules() {
        CustomerStory ruled = CustomerStory.under(POLICY);
        ruled.on("2025-01-01").orders("o1", "90.00").settledAt("2025-04-01");

        CustomerValue value = ruled.profile().value();
        assertThat(ruled.profile().models()).isEqualTo("rules");
        assertThat(value.outlook().pAlive()).isCloseTo(0.6, ROUNDING);
        assertThat(value.outlook().noOrder()).isCloseTo(0.4, ROUNDING);
        assertThat(value.outlook().expectedOrders()).isCloseTo(0.6 * 365 / 90, ROUNDING);
        assertThat(value.outlook().expectedValue()).isCloseTo(90, ROUNDING);
        assertThat(value.predicted()).isCloseTo(27 * 0.6 * 365 / 90, ROUNDING);
        assertThat(ruled.values().get(0).models()).isEqualTo("rules");
    }

    @Test
    void historicIsTheMarginOfAllOrdersAlsoOldOnes() {
        customer.on("2020-01-01").orders("o1", "100.00").on("2025-01-01").orders("o2", "10.00");

        assertThat(BigDecimal.valueOf(lastOf(customer).historic(), 2)).isEqualTo("33.00");
    }
}
