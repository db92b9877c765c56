package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.MARGIN;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.PolicyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyVersionTest {

    private static PolicyBuilder silverAt(String spend) {
        return policy().tier("silver", atLeast(SPEND, 365, spend));
    }

    @Test
    void aNewVersionIsAppliedToASilentCustomerAtItsStart() {
        CustomerStory customer =
                CustomerStory.under(
                        silverAt("100").version(1, "2025-01-01T00:00Z").build(),
                        silverAt("500").version(2, "2025-02-01T15:30Z").build());
        customer.on("2025-01-10").orders("o1", "100.00").settledAt("2025-03-01");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-10T12:00 enrolled silver",
                        "2025-02-01T15:30 downgrade silver -> member");
        assertThat(customer.causes()).containsExactly("event e1", "policy");
        assertThat(customer.changes().get(0).header().policy()).isEqualTo("plan@1");
        assertThat(customer.changes().get(1).header().policy()).isEqualTo("plan@2");
        assertThat(customer.profile().policy()).isEqualTo("plan@2");
    }

    @Test
    void aVersionThatIsKnownBeforeItsStartIsAppliedAtItsStart() {
        PolicyBuilder first = silverAt("100").version(1, "2025-01-01T00:00Z");
        CustomerStory customer = CustomerStory.under(first.build());
        customer.on("2025-01-10").orders("o1", "100.00");
        customer.knowing(first.build(), silverAt("500").version(2, "2025-02-01T15:30Z").build());
        customer.settledAt("2025-03-01");

        assertThat(customer.tiers().get(1))
                .isEqualTo("2025-02-01T15:30 downgrade silver -> member");
        assertThat(customer.causes().get(1)).isEqualTo("policy");
    }

    @Test
    void aVersionThatIsKnownAfterItsStartIsAppliedAtTheClock() {
        PolicyBuilder first = silverAt("100").version(1, "2025-01-01T00:00Z");
        CustomerStory customer = CustomerStory.under(first.build());
        customer.on("2025-01-10").orders("o1", "100.00");
        customer.knowing(first.build(), silverAt("500").version(2, "2025-01-05T00:00Z").build());
        customer.on("2025-02-10").orders("o2", "1.00");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-10T12:00 enrolled silver",
                        "2025-01-10T12:00 downgrade silver -> member");
        assertThat(customer.causes()).containsExactly("event e1", "policy");
    }

    @Test
    void aVersionThatIsKnownLateIsAppliedBeforeALateEvent() {
        PolicyBuilder first = silverAt("100").version(1, "2025-01-01T00:00Z");
        CustomerStory customer = CustomerStory.under(first.build());
        customer.on("2025-01-10").orders("o1", "100.00");
        customer.knowing(first.build(), silverAt("500").version(2, "2025-01-05T00:00Z").build());
        customer.on("2025-01-08").orders("o2", "400.00");

        assertThat(customer.tiers().subList(1, 3))
                .containsExactly(
                        "2025-01-10T12:00 downgrade silver -> member",
                        "2025-01-10T12:00 upgrade member -> silver");
        assertThat(customer.causes().subList(1, 3)).containsExactly("policy", "event e2");
    }

    @Test
    void aVersionThatChangesNothingIsAppliedOnce() {
        PolicyBuilder first = silverAt("100").version(1, "2025-01-01T00:00Z");
        CustomerStory customer = CustomerStory.under(first.build());
        customer.on("2025-01-10").orders("o1", "100.00");
        customer.knowing(first.build(), silverAt("100").version(2, "2025-01-05T00:00Z").build());
        customer.settledAt("2025-02-01");

        assertThat(customer.tiers()).containsExactly("2025-01-10T12:00 enrolled silver");
        assertThat(customer.profile().policy()).isEqualTo("plan@2");
    }

    @Test
    void anUpgradeAtTheStartKeepsItsKind() {
        CustomerStory customer =
                CustomerStory.under(
                        silverAt("500").version(1, "2025-01-01T00:00Z").build(),
                        silverAt("100").version(2, "2025-02-01T00:00Z").build());
        customer.on("2025-01-10").orders("o1", "100.00").settledAt("2025-03-01");

        assertThat(customer.tiers().get(1)).isEqualTo("2025-02-01T00:00 upgrade member -> silver");
        assertThat(customer.causes().get(1)).isEqualTo("policy");
    }

    @Test
    void laterBoundariesAreCausedByTheirDay() {
        CustomerStory customer =
                CustomerStory.under(
                        silverAt("100").version(1, "2025-01-01T00:00Z").build(),
                        silverAt("500").grace(3).version(2, "2025-02-01T15:30Z").build());
        customer.on("2025-01-10").orders("o1", "100.00").settledAt("2025-03-01");

        assertThat(customer.tiers().subList(1, 3))
                .containsExactly(
                        "2025-02-01T15:30 downgrade-pending silver, due 2025-02-04",
                        "2025-02-04T00:00 downgrade silver -> member");
        assertThat(customer.causes().subList(1, 3)).containsExactly("policy", "day 2025-02-04");
    }

    @Test
    void theEarliestVersionIsInForceBeforeItsOwnDate() {
        CustomerStory customer =
                CustomerStory.under(
                        silverAt("500").version(2, "2026-01-01T00:00Z").build(),
                        silverAt("100").version(1, "2025-06-01T00:00Z").build());
        customer.on("2025-01-10").orders("o1", "100.00");
        assertThat(customer.profile().policy()).isEqualTo("plan@1");

        customer.settledAt("2026-01-01T00:00");
        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-10T12:00 enrolled silver",
                        "2026-01-01T00:00 downgrade silver -> member");
        assertThat(customer.causes()).containsExactly("event e1", "policy");
    }

    @Test
    void ofEqualStartsTheHigherVersionIsInForce() {
        CustomerStory customer =
                CustomerStory.under(
                        silverAt("100").version(7, "2025-01-01T00:00Z").build(),
                        silverAt("500").version(6, "2025-01-01T00:00Z").build());
        customer.on("2025-01-10").orders("o1", "100.00");

        assertThat(customer.profile().policy()).isEqualTo("plan@7");
    }

    @Test
    void theStartCountsNotTheNumber() {
        CustomerStory customer =
                CustomerStory.under(
                        silverAt("100").version(1, "2025-02-01T00:00Z").build(),
                        silverAt("500").version(2, "2025-01-01T00:00Z").build());

        customer.on("2025-01-10").visits();
        assertThat(customer.profile().policy()).isEqualTo("plan@2");
        customer.settledAt("2025-02-01");
        assertThat(customer.profile().policy()).isEqualTo("plan@1");
    }

    @Test
    void aVersionIsInForceFromItsFirstInstant() {
        CustomerStory customer =
                CustomerStory.under(
                        silverAt("100").version(1, "2025-01-01T00:00Z").build(),
                        silverAt("500").version(2, "2025-02-01T15:30Z").build());

        customer.on("2025-02-01T15:29:59.999").visits();
        assertThat(customer.profile().policy()).isEqualTo("plan@1");
        customer.on("2025-02-01T15:30").visits();
        assertThat(customer.profile().policy()).isEqualTo("plan@2");
    }

    @Test
    void whoseTierIsGoneMovesToWhatTheyQualifyFor() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().tier("bronze", atLeast(SPEND, 365, "50"))
                                .tier("gold", atLeast(SPEND, 365, "100"))
                                .version(1, "2025-01-01T00:00Z")
                                .build(),
                        policy().tier("silver", atLeast(SPEND, 365, "100"))
                                .version(2, "2025-02-01T00:00Z")
                                .build());
        customer.on("2025-01-10").orders("o1", "100.00").isPutInto("gold");
        customer.settledAt("2025-03-01");

        assertThat(customer.tiers().get(2)).isEqualTo("2025-02-01T00:00 policy gold -> silver");
        assertThat(customer.causes().get(2)).isEqualTo("policy");
        assertThat(customer.profile().standing().hold()).isNull();
    }

    @Test
    void aPendingDowngradeKeepsItsDayUnderANewVersion() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().grace(10)
                                .tier("silver", atLeast(SPEND, 30, "100"))
                                .version(1, "2025-01-01T00:00Z")
                                .build(),
                        policy().grace(90)
                                .tier("silver", atLeast(SPEND, 30, "100"))
                                .version(2, "2025-02-03T00:00Z")
                                .build());
        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2025-03-01");

        assertThat(customer.tiers().subList(1, 3))
                .containsExactly(
                        "2025-01-31T00:00 downgrade-pending silver, due 2025-02-10",
                        "2025-02-10T00:00 downgrade silver -> member");
    }

    @Test
    void underModeNoneADowngradeStaysPendingForALaterVersion() {
        PolicyBuilder first = policy().grace(10).tier("silver", atLeast(SPEND, 30, "100"));
        PolicyBuilder frozen =
                policy().mode(DowngradeRule.Mode.NONE)
                        .warn(30)
                        .tier("silver", atLeast(SPEND, 30, "100"));
        PolicyBuilder thawed = policy().grace(99).tier("silver", atLeast(SPEND, 30, "100"));
        CustomerStory customer =
                CustomerStory.under(
                        first.version(1, "2025-01-01T00:00Z").build(),
                        frozen.version(2, "2025-02-03T00:00Z").build(),
                        thawed.version(3, "2025-04-01T09:00Z").build());
        customer.on("2025-01-01").orders("o1", "100.00").settledAt("2025-05-01");

        assertThat(customer.tiers().subList(1, 3))
                .containsExactly(
                        "2025-01-31T00:00 downgrade-pending silver, due 2025-02-10",
                        "2025-04-01T09:00 downgrade silver -> member");
    }

    @Test
    void underModeNoneADowngradeCanBeAverted() {
        PolicyBuilder first = policy().grace(10).tier("silver", atLeast(SPEND, 30, "100"));
        PolicyBuilder frozen =
                policy().mode(DowngradeRule.Mode.NONE).tier("silver", atLeast(SPEND, 30, "100"));
        CustomerStory customer =
                CustomerStory.under(
                        first.version(1, "2025-01-01T00:00Z").build(),
                        frozen.version(2, "2025-02-03T00:00Z").build());
        customer.on("2025-01-01").orders("o1", "100.00");
        customer.on("2025-06-01").orders("o2", "100.00");

        assertThat(customer.tiers().get(2)).isEqualTo("2025-06-01T12:00 downgrade-averted silver");
    }

    @Test
    void theVersionAtTheClockGivesTheDefaultMarginAlsoOfOldOrders() {
        CustomerStory customer =
                CustomerStory.under(
                        policy().defaultMargin("0.3").version(1, "2025-01-01T00:00Z").build(),
                        policy().defaultMargin("0.5").version(2, "2025-02-01T00:00Z").build());
        customer.on("2025-01-10").orders("o1", "100.00");
        assertThat(customer.value(MARGIN, 365)).isEqualTo("30");

        customer.settledAt("2025-02-01T00:00");
        assertThat(customer.value(MARGIN, 365)).isEqualTo("50");
        assertThat(customer.profile().value().historic()).isEqualTo(50_00);
    }

    @Test
    void versionsOfOneProgrammeHaveOneIdZoneAndCurrency() {
        assertThatThrownBy(() -> programme(policy(), policy().id("other")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> programme(policy(), policy().zone("Asia/Tokyo")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> programme(policy(), policy().currency("EUR")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Programme(List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(programme(policy(), policy().version(2, 5)).currency()).isEqualTo("CNY");
    }

    private static Programme programme(PolicyBuilder first, PolicyBuilder second) {
        return new Programme(List.of(first.build(), second.build()), null);
    }
}
