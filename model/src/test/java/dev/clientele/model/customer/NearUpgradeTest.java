package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.ORDERS;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.metric.Metric.TENURE_DAYS;
import static dev.clientele.model.tier.Conditions.all;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.decision.Decision.TierNotice;
import dev.clientele.model.tier.PolicyBuilder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NearUpgradeTest {

    private static PolicyBuilder silverAt100() {
        return policy().tier("silver", atLeast(SPEND, 30, "100")).near("0.8", 60);
    }

    @Test
    void isToldOnceAtTheRatioOfTheThreshold() {
        CustomerStory customer = CustomerStory.under(silverAt100().build());
        customer.on("2025-01-01").orders("o1", "79.99");
        assertThat(customer.tiers()).containsExactly("2025-01-01T12:00 enrolled member");

        customer.on("2025-01-02").orders("o2", "0.01");
        customer.on("2025-01-03").orders("o3", "1.00");
        assertThat(customer.tiers().subList(1, customer.tiers().size()))
                .containsExactly("2025-01-02T12:00 near-upgrade member");
        assertThat(customer.causes().get(1)).isEqualTo("event e2");
    }

    @Test
    void isNotToldToWhoEnters() {
        CustomerStory customer = CustomerStory.under(silverAt100().build());
        customer.on("2025-01-01").orders("o1", "100.00");

        assertThat(customer.tiers()).containsExactly("2025-01-01T12:00 enrolled silver");
    }

    @Test
    void nobodyIsToldWithoutTheRule() {
        CustomerStory customer =
                CustomerStory.under(policy().tier("silver", atLeast(SPEND, 30, "100")).build());
        customer.on("2025-01-01").orders("o1", "99.99");

        assertThat(customer.tiers()).hasSize(1);
    }

    @Test
    void isToldAgainAfterHavingBeenFartherAndQuiet() {
        CustomerStory customer = CustomerStory.under(silverAt100().build());
        customer.on("2025-01-01").orders("o1", "80.00");
        customer.on("2025-04-01").orders("o2", "80.00");

        assertThat(customer.tiers().subList(1, 3))
                .containsExactly(
                        "2025-01-01T12:00 near-upgrade member",
                        "2025-04-01T12:00 near-upgrade member");
    }

    @Test
    void isToldAtTheEndOfTheQuietDaysIfStillNear() {
        CustomerStory customer = CustomerStory.under(silverAt100().build());
        customer.on("2025-01-01").orders("o1", "80.00");
        customer.on("2025-02-15").orders("o2", "80.00");
        customer.settledAt("2025-06-01");

        assertThat(customer.tiers().subList(1, 3))
                .containsExactly(
                        "2025-01-01T12:00 near-upgrade member",
                        "2025-03-02T00:00 near-upgrade member");
    }

    @Test
    void isNotToldAgainWithinTheQuietDays() {
        CustomerStory customer = CustomerStory.under(silverAt100().build());
        customer.on("2025-01-01").orders("o1", "80.00");
        customer.on("2025-02-01").orders("o2", "80.00");
        customer.on("2025-02-02").returnsAllOf("o2");
        customer.settledAt("2025-06-01");

        assertThat(customer.tiers()).hasSize(2);
    }

    @Test
    void isToldInSilenceWhenTimeAloneBringsNear() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().tier(
                                        "silver",
                                        all(
                                                atLeast(TENURE_DAYS, 0, "100"),
                                                atLeast(ORDERS, 400, "1")))
                                .near("0.5", 0)
                                .build());
        customer.on("2025-01-01").orders("o1", "80.00").settledAt("2025-12-31");

        assertThat(customer.tiers().subList(1, 3))
                .containsExactly(
                        "2025-02-20T00:00 near-upgrade member",
                        "2025-04-11T00:00 upgrade member -> silver");
    }

    @Test
    void eachTierIsToldForItself() {
        CustomerStory customer =
                CustomerStory.under(silverAt100().tier("gold", atLeast(SPEND, 30, "200")).build());
        customer.on("2025-01-01").orders("o1", "80.00");
        customer.on("2025-01-02").orders("o2", "100.00");

        assertThat(customer.tiers().subList(1, 4))
                .containsExactly(
                        "2025-01-01T12:00 near-upgrade member",
                        "2025-01-02T12:00 upgrade member -> silver",
                        "2025-01-02T12:00 near-upgrade silver");
    }

    @Test
    void itsReceiptForeseesTheLossAlsoWhereNobodyIsWarned() {
        CustomerStory customer =
                CustomerStory.under(
                        silverAt100().tier("gold", atLeast(SPEND, 30, "200")).grace(30).build());
        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2025-01-02");
        customer.on("2025-01-03").orders("o2", "60.00");

        TierNotice near = Journal.only(TierNotice.class, customer.decisions()).get(0);
        assertThat(near.receipt().keptUntil())
                .isEqualTo(Math.toIntExact(LocalDate.parse("2025-03-02").toEpochDay()));
    }
}
