package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.ACTIVE_DAYS;
import static dev.clientele.model.metric.Metric.ENGAGEMENT;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngagementTest {

    private final CustomerStory customer =
            CustomerStory.under(
                    policy().weight("visit", "1")
                            .weight("open", "0.1")
                            .weight("click", "0.25")
                            .build());

    @Test
    void interactionsAreWeighedByTheirKind() {
        customer.on("2025-01-01").does("visit", 2).does("click", 3).does("open", 7).does("sneeze");

        assertThat(customer.value(ENGAGEMENT, 1)).isEqualTo("3.45");
    }

    @Test
    void tenTimesATenthIsOne() {
        customer.on("2025-01-01").does("open", 10);

        assertThat(customer.value(ENGAGEMENT, 1)).isEqualTo("1");
    }

    @Test
    void atMostTwentyOfAKindAndDayCount() {
        customer.on("2025-01-01").does("visit", 25).does("click", 20);
        assertThat(customer.value(ENGAGEMENT, 7)).isEqualTo("25");

        customer.on("2025-01-02").does("visit", 19);
        assertThat(customer.value(ENGAGEMENT, 7)).isEqualTo("44");
        customer.does("visit", 2);
        assertThat(customer.value(ENGAGEMENT, 7)).isEqualTo("45");
    }

    @Test
    void windowsCoverWholeDays() {
        customer.on("2025-01-01T00:00").visits().on("2025-01-02").visits();
        customer.settledAt("2025-01-07T23:00");
        assertThat(customer.value(ENGAGEMENT, 7)).isEqualTo("2");

        customer.settledAt("2025-01-08T00:00");
        assertThat(customer.value(ENGAGEMENT, 7)).isEqualTo("1");
    }

    @Test
    void lateInteractionsCountOnTheirOwnDay() {
        customer.on("2025-01-10").visits().does("click");
        customer.on("2025-01-05").visits().on("2025-01-10T01:00").does("click");
        customer.on("2025-01-07").does("open").on("2025-01-05").does("click").visits();

        assertThat(customer.value(ENGAGEMENT, 1)).isEqualTo("1.5");
        assertThat(customer.value(ENGAGEMENT, 4)).isEqualTo("1.6");
        assertThat(customer.value(ENGAGEMENT, 6)).isEqualTo("3.85");
        assertThat(customer.value(ACTIVE_DAYS, 6)).isEqualTo("3");
    }

    @Test
    void fourHundredDaysAreKept() {
        customer.on("2025-01-01").visits().on("2025-01-02").visits().settledAt("2026-02-04");
        assertThat(customer.value(ENGAGEMENT, 400)).isEqualTo("2");
        assertThat(customer.value(ACTIVE_DAYS, 400)).isEqualTo("2");

        customer.on("2026-02-05").does("click");
        assertThat(customer.value(ENGAGEMENT, 400)).isEqualTo("1.25");
        assertThat(customer.state().activity().size()).isEqualTo(2);
    }

    @Test
    void activeDaysHaveAnOrderOrAnInteraction() {
        customer.on("2025-01-01").visits().does("sneeze").orders("o1", "1.00");
        customer.on("2025-01-02").orders("o2", "1.00").returnsAllOf("o2");
        customer.on("2025-01-04").does("sneeze");
        customer.on("2025-01-05").answersNps("9").holds("5.00").complains("k1");

        assertThat(customer.value(ACTIVE_DAYS, 5)).isEqualTo("3");
        assertThat(customer.value(ACTIVE_DAYS, 4)).isEqualTo("2");
        assertThat(customer.value(ACTIVE_DAYS, 1)).isEqualTo("0");
    }

    @Test
    void nothingIsNoEngagement() {
        customer.on("2025-01-01").orders("o1", "1.00");

        assertThat(customer.value(ENGAGEMENT, 400)).isEqualTo("0");
    }
}
