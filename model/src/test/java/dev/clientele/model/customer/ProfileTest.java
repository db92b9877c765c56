package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.NPS;
import static dev.clientele.model.metric.Metric.ORDERS;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.all;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.clv.PurchaseSummary;
import dev.clientele.model.decision.CustomerProfile;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.Origin;
import dev.clientele.model.tier.TierStanding;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private final CustomerStory customer =
            CustomerStory.under(
                    policy().version(4, "2024-01-01T00:00Z")
                            .grace(20)
                            .tier(
                                    "silver",
                                    all(atLeast(SPEND, 30, "100"), atLeast(ORDERS, 30, "1")))
                            .tier("gold", atLeast(NPS, 0, "11"))
                            .build());

    @Test
    void showsEveryKnownMetricThatThePolicyNames() {
        customer.on("2025-01-01").orders("o1", "100.50");
        assertThat(metrics()).isEqualTo("spend(30) = 100.5, orders(30) = 1");

        customer.answersNps("9");
        assertThat(metrics()).isEqualTo("spend(30) = 100.5, orders(30) = 1, nps = 9");
    }

    private String metrics() {
        return customer.profile().metrics().entrySet().stream()
                .map(it -> it.getKey().label() + " = " + Journal.number(it.getValue()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void showsWhereTheCustomerStands() {
        customer.on("2025-01-01").orders("o1", "100.50").settledAt("2025-02-05T10:00");

        CustomerProfile profile = customer.profile();
        assertThat(profile.customerId()).isEqualTo("c1");
        assertThat(profile.clock()).isEqualTo(customer.instant("2025-02-05T10:00"));
        assertThat(profile.policy()).isEqualTo("plan@4");
        assertThat(profile.standing().tier()).isEqualTo("silver");
        assertThat(profile.standing().since()).isEqualTo(20_089);
        assertThat(profile.standing().pending())
                .isEqualTo(new TierStanding.Pending(20_119, 20_139));
        assertThat(profile.purchases()).isEqualTo(new PurchaseSummary(0, 0, 35));
        assertThat(profile.value().historic()).isEqualTo(30_15);
    }

    @Test
    void decisionsNameTheirCustomerAndTopic() {
        customer.on("2025-01-01").orders("o1", "100.50").settledAt("2025-02-05");

        assertThat(customer.customer().id()).isEqualTo("c1");
        for (Decision decision : customer.decisions()) {
            DecisionTopic expected =
                    decision instanceof Decision.TierChange
                            ? DecisionTopic.TIER_CHANGES
                            : decision instanceof Decision.TierNotice
                                    ? DecisionTopic.TIER_NOTICES
                                    : DecisionTopic.CLV_UPDATES;
            assertThat(decision.topic()).isEqualTo(expected);
            assertThat(decision.header().customerId()).isEqualTo("c1");
        }
        assertThat(customer.state().sequence(DecisionTopic.TIER_CHANGES)).isEqualTo(1);
        assertThat(customer.state().sequence(DecisionTopic.TIER_NOTICES)).isEqualTo(1);
        assertThat(customer.state().sequence(DecisionTopic.CHURN_ALERTS)).isZero();
    }

    @Test
    void anOutcomeCanBeUsedAgain() {
        customer.on("2025-01-01").orders("o1", "1.00").orders("o1", "1.00").returns("o2", "1.00");
        customer.as("x").visits().as("x").visits().fromHereOn();

        assertThat(customer.outcome().decisions()).isEmpty();
        assertThat(customer.outcome().deadLetters()).isEmpty();
        assertThat(customer.outcome().accepted()).isZero();
        assertThat(customer.outcome().deduplicated()).isZero();
        assertThat(customer.outcome().waiting()).isZero();
    }

    @Test
    void aRecordComesFromAFileOrATopic() {
        assertThat(new Origin("a.jsonl", Origin.FILE, 7, new byte[0]).isFile()).isTrue();
        assertThat(new Origin("events", 0, 7, new byte[0]).isFile()).isFalse();
    }
}
