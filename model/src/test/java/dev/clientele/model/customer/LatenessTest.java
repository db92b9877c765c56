package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.ORDERS;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenessTest {

    private final CustomerStory customer = CustomerStory.under(policy().build());

    @Test
    void anEventOfTheDay400DaysAgoIsTaken() {
        customer.on("2026-02-05T23:59").visits().on("2025-01-01T00:00").orders("o1", "1.00");

        assertThat(customer.rejected()).isEmpty();
        assertThat(customer.value(ORDERS, 400)).isEqualTo("0");
        assertThat(customer.profile().purchases().ageDays()).isEqualTo(400);
    }

    @Test
    void anEventOfTheDayBeforeIsTooLate() {
        customer.on("2026-02-05T00:00").visits().on("2024-12-31T23:59").orders("o1", "1.00");

        assertThat(customer.rejected()).containsExactly("too-late");
        assertThat(customer.profile().purchases()).isNull();
    }

    @Test
    void everyTypeCanBeTooLate() {
        customer.on("2026-02-05").visits().on("2024-12-31");
        customer.visits().returnsAllOf("o1").answersNps("1").complains("k1").holds("1.00");
        customer.isPartner(true).isPutInto("member").isErased().costs("1.00", null);

        assertThat(customer.rejected()).hasSize(9).containsOnly("too-late");
        assertThat(customer.state().isErased()).isFalse();
    }

    @Test
    void theFirstEventIsNeverTooLate() {
        customer.on("1970-01-01").visits();

        assertThat(customer.rejected()).isEmpty();
        assertThat(customer.clock()).isEqualTo("1970-01-01T12:00");
    }

    @Test
    void lateIsCheckedBeforeDuplicateOrderAndAfterDuplicateEvent() {
        customer.on("2026-02-05").orders("o1", "1.00").as("x").visits();
        customer.on("2024-12-31").as("x").visits().orders("o1", "1.00");
        customer.ordersIn("EUR", "o2", "1.00");

        assertThat(customer.outcome().deduplicated()).isEqualTo(1);
        assertThat(customer.rejected()).containsExactly("too-late", "too-late");
    }
}
