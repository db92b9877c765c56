package dev.clientele.model.customer;

import static dev.clientele.model.metric.Metric.CLV;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.tier.TierPolicy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models come into force as versions of the policy do. */
class ModelsVersionTest {

    private static final FittedModels PARETO =
            Fits.fit("pareto", new ParetoNbd(0.553, 10.578, 0.606, 11.668));
    private static final FittedModels BUSY = Fits.fit("busy", new BgNbd(5, 1, 0.1, 10));
    private static final ChurnRule.SignalPoints NO_POINTS = new ChurnRule.SignalPoints(0, 0, 0, 0);
    private static final TierPolicy POLICY =
            policy().tier("silver", atLeast(CLV, 0, "500")).version(1, "2025-01-01T00:00Z").build();

    private static final List<ModelsVersion> CDNOW_THEN_PARETO =
            List.of(undated(Fits.CDNOW), from("2025-02-01T15:30:00Z", PARETO));

    private static final List<ModelsVersion> CDNOW_THEN_BUSY =
            List.of(undated(Fits.CDNOW), from("2025-02-01T15:30:00Z", BUSY));

    private static ModelsVersion undated(FittedModels models) {
        return ModelsVersion.undated(models).get(0);
    }

    private static ModelsVersion from(String start, FittedModels models) {
        return new ModelsVersion(new ModelForecast(models), Instant.parse(start).toEpochMilli());
    }

    private static List<String> sent(CustomerStory customer) {
        return customer.values().stream()
                .map(
                        update ->
                                update.models()
                                        + " "
                                        + Instant.ofEpochMilli(update.header().decidedAt())
                                        + " "
                                        + update.header().cause().type().code())
                .toList();
    }

    @Test
    void valueOfASilentCustomerIsSentAtTheStartOfNewModels() {
        CustomerStory customer = CustomerStory.by(CDNOW_THEN_PARETO, POLICY);
        customer.on("2025-01-30").orders("o1", "50.00").settledAt("2025-02-02");

        assertThat(sent(customer))
                .containsExactly(
                        "cdnow 2025-01-30T12:00:00Z event", "pareto 2025-02-01T15:30:00Z models");
        assertThat(customer.profile().models()).isEqualTo("pareto");
    }

    @Test
    void beforeTheFirstModelsItIsRules() {
        CustomerStory customer =
                CustomerStory.by(List.of(from("2025-02-01T00:00:00Z", PARETO)), POLICY);
        customer.on("2025-01-30").orders("o1", "50.00").settledAt("2025-02-02");

        assertThat(sent(customer))
                .containsExactly(
                        "rules 2025-01-30T12:00:00Z event", "pareto 2025-02-01T00:00:00Z models");
    }

    @Test
    void modelsThatAreKnownAfterTheirStartAreAppliedAtTheClock() {
        CustomerStory customer = CustomerStory.with(Fits.CDNOW, POLICY);
        customer.on("2025-01-30").orders("o1", "50.00");
        customer.knowing(
                List.of(undated(Fits.CDNOW), from("2025-01-15T00:00:00Z", PARETO)), POLICY);
        customer.settledAt("2025-01-30");

        assertThat(sent(customer).get(1)).isEqualTo("pareto 2025-01-30T12:00:00Z models");
        assertThat(customer.settledAt("2025-01-31").values()).hasSize(2);
    }

    @Test
    void modelsThatAreKnownLateAreAppliedBeforeAnEvent() {
        CustomerStory customer = CustomerStory.under(POLICY);
        customer.on("2025-01-30").orders("o1", "50.00");
        customer.knowing(List.of(undated(PARETO)), POLICY);
        customer.on("2025-01-30T13:00").orders("o2", "50.00");

        assertThat(sent(customer))
                .containsExactly(
                        "rules 2025-01-30T12:00:00Z event",
                        "pareto 2025-01-30T12:00:00Z models",
                        "pareto 2025-01-30T13:00:00Z event");
    }

    @Test
    void tiersThatGoByModelNumbersAreDecidedAnew() {
        CustomerStory customer = CustomerStory.by(CDNOW_THEN_BUSY, POLICY);
        customer.on("2025-01-31").orders("o1", "60.00").settledAt("2025-02-02");

        assertThat(customer.tiers())
                .containsExactly(
                        "2025-01-31T12:00 enrolled member",
                        "2025-02-01T15:30 upgrade member -> silver");
        assertThat(customer.causes()).containsExactly("event e1", "models");
    }

    @Test
    void otherProgrammesAreDecidedAnewToo() {
        TierPolicy beside =
                policy().id("beside")
                        .tier("gold", atLeast(CLV, 0, "500"))
                        .version(1, "2025-01-01T00:00Z")
                        .build();
        CustomerStory customer = CustomerStory.by(CDNOW_THEN_BUSY, List.of(POLICY), beside);
        customer.on("2025-01-31").orders("o1", "60.00");
        customer.settledAt("2025-02-02");

        assertThat(customer.tiersOf("beside"))
                .containsExactly(
                        "2025-01-31T12:00 enrolled member",
                        "2025-02-01T15:30 upgrade member -> gold");
    }

    @Test
    void churnRiskIsDecidedAnew() {
        TierPolicy churn = policy().churn(new ChurnRule(90, 50, 60, 80, 40, 0, NO_POINTS)).build();
        CustomerStory customer =
                CustomerStory.by(
                        List.of(undated(BUSY), from("2025-02-01T15:30:00Z", Fits.CDNOW)), churn);
        customer.on("2025-01-31").orders("o1", "60.00").settledAt("2025-02-02");

        assertThat(customer.churnAlerts())
                .extracting(alert -> alert.models() + " " + alert.header().cause().type().code())
                .containsExactly("cdnow models");
    }

    @Test
    void policyThatStartsAtOneInstantWithModelsIsTheCause() {
        CustomerStory customer =
                CustomerStory.by(
                        CDNOW_THEN_PARETO,
                        POLICY,
                        policy().version(2, "2025-02-01T15:30Z").build());
        customer.on("2025-01-30").orders("o1", "50.00").settledAt("2025-02-02");

        assertThat(sent(customer).get(1)).isEqualTo("pareto 2025-02-01T15:30:00Z policy");
        assertThat(customer.values()).hasSize(2);
    }

    @Test
    void whoNeverOrderedIsLeftInPeace() {
        CustomerStory customer = CustomerStory.by(CDNOW_THEN_PARETO, POLICY);
        customer.on("2025-01-30").visits().fromHereOn().isSilentUntil("2025-02-03");

        assertThat(customer.decisions()).isEmpty();
        assertThat(customer.clock()).isEqualTo("2025-01-30T12:00");
    }

    @Test
    void whoReturnedAllIsSentNothingWorthByTheNewModels() {
        CustomerStory customer = CustomerStory.by(CDNOW_THEN_PARETO, POLICY);
        customer.on("2025-01-30").orders("o1", "50.00").returnsAllOf("o1");
        customer.settledAt("2025-02-02");

        assertThat(sent(customer).get(2)).isEqualTo("pareto 2025-02-01T15:30:00Z models");
        assertThat(customer.values().get(2).value().predicted()).isZero();
    }

    @Test
    void ofEqualStartsTheLastInTheAlphabetIsInForce() {
        CustomerStory customer =
                CustomerStory.by(
                        List.of(
                                from("2025-01-01T00:00:00Z", PARETO),
                                from("2025-01-01T00:00:00Z", Fits.CDNOW)),
                        POLICY);
        customer.on("2025-01-30").orders("o1", "50.00");

        assertThat(customer.profile().models()).isEqualTo("pareto");
    }

    @Test
    void theyAreInForceFromTheirFirstInstant() {
        CustomerStory customer = CustomerStory.by(CDNOW_THEN_PARETO, POLICY);
        customer.on("2025-02-01T15:29:59.999").orders("o1", "50.00");
        assertThat(customer.profile().models()).isEqualTo("cdnow");
        customer.on("2025-02-01T15:30").orders("o2", "50.00");

        assertThat(customer.profile().models()).isEqualTo("pareto");
    }
}
