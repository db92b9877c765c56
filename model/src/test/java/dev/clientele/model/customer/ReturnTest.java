package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.ORDERS;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnTest {

    private final CustomerStory customer = CustomerStory.under(policy().build());

    @Test
    void partialReturnsAddUp() {
        customer.on("2025-01-01").orders("o1", "100.00").returns("o1", "30.00");
        customer.returns("o1", "69.99");
        assertThat(customer.value(SPEND, 1)).isEqualTo("0.01");
        assertThat(customer.value(ORDERS, 1)).isEqualTo("1");

        customer.returns("o1", "0.01");
        assertThat(customer.value(ORDERS, 1)).isEqualTo("0");
        assertThat(customer.outcome().accepted()).isEqualTo(4);
    }

    @Test
    void aReturnOfMoreThanIsLeftChangesNothing() {
        customer.on("2025-01-01").orders("o1", "100.00").returns("o1", "40.00");
        customer.on("2025-01-09").as("too much").returns("o1", "60.01");

        assertThat(customer.rejected()).containsExactly("return-exceeds-order");
        assertThat(customer.value(SPEND, 1)).isEqualTo("60");
        assertThat(customer.clock()).isEqualTo("2025-01-01T12:00");

        customer.as("too much").returns("o1", "60.00");
        assertThat(customer.value(SPEND, 30)).isEqualTo("0");
    }

    @Test
    void aReturnWithoutAmountTakesAllThatIsLeft() {
        customer.on("2025-01-01").orders("o1", "100.00").returns("o1", "40.00").returnsAllOf("o1");

        assertThat(customer.value(SPEND, 1)).isEqualTo("0");
    }

    @Test
    void aReturnOfNothingIsAcceptedAndChangesNothing() {
        customer.on("2025-01-01").orders("o1", "100.00").returnsAllOf("o1");
        customer.on("2025-01-02").returnsAllOf("o1");

        assertThat(customer.outcome().accepted()).isEqualTo(3);
        assertThat(customer.clock()).isEqualTo("2025-01-02T12:00");
        assertThat(customer.values()).hasSize(3);
    }

    @Test
    void ordersAreKnownForTheWholeRelationship() {
        customer.on("2020-01-01").orders("o1", "100.00").orders("o2", "10.00");
        customer.on("2025-01-01").returns("o1", "60.00").orders("o2", "20.00");

        assertThat(customer.rejected()).containsExactly("duplicate-order");
        assertThat(customer.profile().value().historic()).isEqualTo(15_00);
    }

    @Test
    void aReturnBeforeItsOrderWaitsForIt() {
        customer.on("2025-01-05").as("early").returns("o1", "30.00");
        assertThat(customer.clock()).isEqualTo("2025-01-05T12:00");
        assertThat(customer.outcome().waiting()).isEqualTo(1);
        assertThat(customer.decisions()).isEmpty();

        customer.as("early").returns("o1", "30.00");
        assertThat(customer.outcome().deduplicated()).isEqualTo(1);

        customer.on("2025-01-01").orders("o1", "100.00");
        assertThat(customer.outcome().waiting()).isZero();
        assertThat(customer.outcome().accepted()).isEqualTo(2);
        assertThat(customer.value(SPEND, 5)).isEqualTo("70");
        assertThat(customer.value(SPEND, 4)).isEqualTo("0");
        assertThat(customer.values()).hasSize(1);
        assertThat(customer.values().get(0).value().historic()).isEqualTo(21_00);
    }

    @Test
    void waitingReturnsAreAppliedInTheirOrderOfArrival() {
        customer.on("2025-01-05").returns("o1", "60.00").returns("o2", "1.00");
        customer.returns("o1", "50.00").returns("o1", "40.00").returns("o1", "0.001");
        customer.orders("o1", "100.00");

        assertThat(customer.rejected()).containsExactly("return-exceeds-order", "invalid-field");
        assertThat(customer.value(SPEND, 1)).isEqualTo("0");
        assertThat(customer.outcome().accepted()).isEqualTo(3);
        assertThat(customer.outcome().waiting()).isEqualTo(1);
    }

    @Test
    void aWaitingReturnWithoutAmountTakesAll() {
        customer.on("2025-01-05").returnsAllOf("o1").orders("o1", "100.00");

        assertThat(customer.value(SPEND, 1)).isEqualTo("0");
    }

    @Test
    void aReturnWaitsThirtyDays() {
        customer.on("2025-01-01T00:00").returns("o1", "30.00");
        customer.on("2025-01-31T23:59:59.999").orders("o1", "100.00");

        assertThat(customer.rejected()).isEmpty();
        assertThat(customer.value(SPEND, 1)).isEqualTo("70");
    }

    @Test
    void onTheThirtyFirstDayAReturnIsADeadLetter() {
        customer.on("2025-01-01T23:59").returns("o1", "30.00").settledAt("2025-01-31T23:59");
        assertThat(customer.rejected()).isEmpty();

        customer.settledAt("2025-02-01T00:00");
        assertThat(customer.rejected()).containsExactly("return-without-order");
        assertThat(customer.outcome().waiting()).isZero();
        assertThat(customer.outcome().deadLetters().get(0).origin().position()).isEqualTo(1);

        customer.on("2025-02-01").orders("o1", "100.00");
        assertThat(customer.value(SPEND, 1)).isEqualTo("100");
    }

    @Test
    void aReturnWaitsFromTheDayOfTheClockOnWhichItArrived() {
        customer.on("2025-01-20").visits().on("2025-01-01").returns("o1", "30.00");
        customer.on("2025-02-19").orders("o1", "100.00");

        assertThat(customer.value(SPEND, 1)).isEqualTo("70");
    }

    @Test
    void anOrderOfTheThirtyFirstDayIsTooLateForItsReturn() {
        customer.on("2025-01-01").returns("o1", "30.00");
        customer.on("2025-02-01T00:00").orders("o1", "100.00");

        assertThat(customer.rejected()).containsExactly("return-without-order");
        assertThat(customer.value(SPEND, 1)).isEqualTo("100");
    }
}
