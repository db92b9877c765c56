package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.event.ReferralStage;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private final CustomerStory customer =
            CustomerStory.under(
                    policy().tier("silver", atLeast(SPEND, 30, "100"))
                            .tier("gold", atLeast(SPEND, 30, "1000"))
                            .build());

    @Test
    void anOrderEnrolsInTheHighestTierThatHolds() {
        customer.on("2025-01-01").orders("o1", "1000.00");

        assertThat(customer.tiers()).containsExactly("2025-01-01T12:00 enrolled gold");
    }

    @Test
    void anInteractionEnrols() {
        customer.on("2025-01-01").visits();

        assertThat(customer.tiers()).containsExactly("2025-01-01T12:00 enrolled member");
    }

    @Test
    void aBalanceEnrols() {
        customer.on("2025-01-01").holds("1.00");

        assertThat(customer.tiers()).containsExactly("2025-01-01T12:00 enrolled member");
    }

    @Test
    void aProfileEnrols() {
        customer.on("2025-01-01").isPartner(false);

        assertThat(customer.tiers()).containsExactly("2025-01-01T12:00 enrolled member");
    }

    @Test
    void nothingElseEnrols() {
        customer.on("2025-01-01")
                .answersNps("9")
                .complains("k1")
                .refers("r1", ReferralStage.FIRST_ORDER)
                .costs("1.00", null)
                .returnsAllOf("o1");
        customer.settledAt("2025-06-01");

        assertThat(customer.tiers()).isEmpty();
        assertThat(customer.profile().standing().tier()).isNull();
    }

    @Test
    void whoIsEnrolledIsNotEnrolledAgain() {
        customer.on("2025-01-01").visits().visits().holds("1.00").isPartner(true);

        assertThat(customer.tiers()).hasSize(1);
    }
}
