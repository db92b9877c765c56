package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.DAYS_SINCE_LAST_ORDER;
import static dev.clientele.model.metric.Metric.MEAN_GAP_DAYS;
import static dev.clientele.model.metric.Metric.STRATEGIC_PARTNER;
import static dev.clientele.model.metric.Metric.TENURE_DAYS;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityTest {

    private final CustomerStory customer =
            CustomerStory.under(policy().zone("Asia/Shanghai").build());

    @Test
    void tenureCountsFromTheFirstOrderAlsoAReturnedOne() {
        customer.on("2025-01-01").visits();
        assertThat(customer.value(TENURE_DAYS)).isEqualTo("unknown");

        customer.on("2025-01-05").orders("o1", "1.00").on("2025-01-03").orders("o2", "1.00");
        customer.on("2025-01-05").returnsAllOf("o2").settledAt("2025-01-13T00:00");
        assertThat(customer.value(TENURE_DAYS)).isEqualTo("10");
    }

    @Test
    void tenureCountsFromTheEarlierOfOrderAndEnrolment() {
        customer.on("2025-01-05").hasBeenCustomerSince("2024-12-31");
        assertThat(customer.value(TENURE_DAYS)).isEqualTo("5");

        customer.on("2025-01-06").orders("o1", "1.00");
        assertThat(customer.value(TENURE_DAYS)).isEqualTo("6");
        customer.on("2025-01-07").hasBeenCustomerSince("2025-01-07");
        assertThat(customer.value(TENURE_DAYS)).isEqualTo("1");
    }

    @Test
    void enrolmentIsTakenFromTheLatestProfileThatCarriesIt() {
        customer.on("2025-01-05").hasBeenCustomerSince("2024-12-31").isPartner(false);
        customer.on("2025-01-03").hasBeenCustomerSince("2024-01-01");

        assertThat(customer.value(TENURE_DAYS)).isEqualTo("5");
    }

    @Test
    void anInstantOfEnrolmentFallsOnItsCivilDay() {
        customer.on("2025-01-05").hasBeenCustomerSinceInstant("2025-01-03T00:00");
        assertThat(customer.value(TENURE_DAYS)).isEqualTo("2");

        customer.hasBeenCustomerSinceInstant("2025-01-02T23:59:59.999");
        assertThat(customer.value(TENURE_DAYS)).isEqualTo("3");
    }

    @Test
    void partnersAreWhatTheLatestProfileSays() {
        customer.on("2025-01-05").visits();
        assertThat(customer.value(STRATEGIC_PARTNER)).isEqualTo("0");

        customer.isPartner(true);
        assertThat(customer.value(STRATEGIC_PARTNER)).isEqualTo("1");
        customer.on("2025-01-04")
                .isPartner(false)
                .on("2025-01-06")
                .hasBeenCustomerSince("2020-01-01");
        assertThat(customer.value(STRATEGIC_PARTNER)).isEqualTo("1");
        customer.isPartner(false);
        assertThat(customer.value(STRATEGIC_PARTNER)).isEqualTo("0");
    }

    @Test
    void silenceCountsFromTheLastPurchaseDay() {
        customer.on("2025-01-01").orders("o1", "1.00").on("2025-01-05").orders("o2", "1.00");
        customer.settledAt("2025-01-08");
        assertThat(customer.value(DAYS_SINCE_LAST_ORDER)).isEqualTo("3");

        customer.on("2025-01-08").returnsAllOf("o2");
        assertThat(customer.value(DAYS_SINCE_LAST_ORDER)).isEqualTo("7");
        customer.returnsAllOf("o1");
        assertThat(customer.value(DAYS_SINCE_LAST_ORDER)).isEqualTo("unknown");
    }

    @Test
    void theGapIsUnknownBelowTwoPurchaseDays() {
        customer.on("2025-01-01").orders("o1", "1.00").orders("o2", "1.00");
        assertThat(customer.value(MEAN_GAP_DAYS)).isEqualTo("unknown");

        customer.on("2025-01-04").orders("o3", "1.00").on("2025-01-08").orders("o4", "1.00");
        assertThat(customer.value(MEAN_GAP_DAYS)).isEqualTo("3.5");
        customer.on("2030-01-01").visits();
        assertThat(customer.value(MEAN_GAP_DAYS)).isEqualTo("3.5");
    }
}
