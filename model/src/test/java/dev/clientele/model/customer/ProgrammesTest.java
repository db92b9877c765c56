package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.decision.CustomerProfile.InProgramme;
import dev.clientele.model.tier.PolicyBuilder;
import dev.clientele.model.tier.TierPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A group's programme and that of one of its business units. */
class ProgrammesTest {

    private static final TierPolicy GROUP =
            policy().id("group").tier("vip", atLeast(SPEND, 365, "300")).build();

    private static PolicyBuilder cloud() {
        return policy().id("cloud").unit("cloud").tier("partner", atLeast(SPEND, 365, "200"));
    }

    private static CustomerStory story() {
        return CustomerStory.in(List.of(GROUP), List.of(cloud().build()));
    }

    @Test
    void eachHasItsOwnTierFromTheSameEvents() {
        CustomerStory customer = story();
        customer.on("2025-01-10").ordersFrom("cloud", "o1", "150.00");
        customer.on("2025-01-11").ordersFrom("devices", "o2", "150.00");
        customer.on("2025-01-12").ordersFrom("cloud", "o3", "50.00");

        assertThat(customer.tiersOf("group"))
                .containsExactly(
                        "2025-01-10T12:00 enrolled member",
                        "2025-01-11T12:00 upgrade member -> vip");
        assertThat(customer.tiersOf("cloud"))
                .containsExactly(
                        "2025-01-10T12:00 enrolled member",
                        "2025-01-12T12:00 upgrade member -> partner");
    }

    @Test
    void aUnitsProgrammeIsEnteredByItsFirstOrder() {
        CustomerStory customer = story();
        customer.on("2025-01-10").visits();
        customer.on("2025-01-11").ordersFrom("devices", "o1", "10.00");
        customer.on("2025-01-12").orders("o2", "10.00");
        assertThat(customer.tiersOf("cloud")).isEmpty();

        customer.on("2025-01-13").ordersFrom("cloud", "o3", "10.00");
        assertThat(customer.tiersOf("cloud")).containsExactly("2025-01-13T12:00 enrolled member");
    }

    @Test
    void aReturnLowersTheUnitOfItsOrder() {
        CustomerStory customer = story();
        customer.on("2025-01-10").ordersFrom("cloud", "o1", "200.00");
        customer.on("2025-01-11").ordersFrom("devices", "o2", "200.00");
        customer.on("2025-01-12").returns("o1", "0.01");

        assertThat(customer.tiersOf("cloud").get(1))
                .isEqualTo("2025-01-12T12:00 downgrade partner -> member");
        assertThat(customer.tiersOf("group")).hasSize(2);
    }

    @Test
    void aProfileShowsThemAll() {
        CustomerStory customer = story();
        customer.on("2025-01-10").ordersFrom("cloud", "o1", "200.00");
        customer.on("2025-01-10").ordersFrom("devices", "o2", "200.00");

        InProgramme beside = customer.profile().beside().get(0);
        assertThat(customer.profile().standing().tier()).isEqualTo("vip");
        assertThat(beside.policy()).isEqualTo("cloud@1");
        assertThat(beside.standing().tier()).isEqualTo("partner");
        assertThat(beside.metrics().values()).extracting(Journal::number).containsExactly("200");
    }

    @Test
    void anOverrideIsOfTheMainProgrammeUnlessItSaysSo() {
        CustomerStory customer = story();
        customer.on("2025-01-10").ordersFrom("cloud", "o1", "1.00");
        customer.on("2025-01-11").isPutInto("vip");
        customer.on("2025-01-12").isPutIntoOf("cloud", "partner");

        assertThat(customer.tiersOf("group").get(1))
                .isEqualTo("2025-01-11T12:00 override member -> vip");
        assertThat(customer.tiersOf("cloud").get(1))
                .isEqualTo("2025-01-12T12:00 override member -> partner");
        assertThat(customer.tiers()).hasSize(4);
    }

    @Test
    void anOverrideOfAnUnknownProgrammeOrTierIsRejected() {
        CustomerStory customer = story();
        customer.on("2025-01-10").ordersFrom("cloud", "o1", "1.00");
        customer.on("2025-01-11").isPutIntoOf("clouds", "partner");
        customer.on("2025-01-11").isPutIntoOf("cloud", "vip");

        assertThat(customer.rejects())
                .containsExactly(
                        "invalid-field: programme: there is no such programme",
                        "invalid-field: tier: the policy has no such tier");
    }

    @Test
    void aNewVersionOfOneLeavesTheOtherAlone() {
        CustomerStory customer =
                CustomerStory.in(
                        List.of(GROUP),
                        List.of(
                                cloud().version(1, "2024-01-01T00:00Z").build(),
                                policy().id("cloud")
                                        .unit("cloud")
                                        .version(2, "2025-02-01T15:30Z")
                                        .tier("partner", atLeast(SPEND, 365, "500"))
                                        .build()));
        customer.on("2025-01-10").ordersFrom("cloud", "o1", "300.00").settledAt("2025-03-01");

        assertThat(customer.tiersOf("cloud").get(1))
                .isEqualTo("2025-02-01T15:30 downgrade partner -> member");
        assertThat(customer.tiersOf("group")).containsExactly("2025-01-10T12:00 enrolled vip");
    }

    @Test
    void programmesOfTheSameCustomersShareZoneAndCurrency() {
        assertThatThrownBy(
                        () ->
                                Programmes.of(
                                        List.of(
                                                List.of(GROUP),
                                                List.of(cloud().zone("Asia/Tokyo").build())),
                                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("group and cloud differ");
        assertThatThrownBy(() -> Programmes.of(List.of(List.of(GROUP), List.of(GROUP)), null))
                .hasMessage("two programmes are group");
        assertThatThrownBy(() -> Programmes.of(List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
