package dev.clientele.jobs.backtest;

import static dev.clientele.jobs.backtest.Runs.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.customer.Programme;
import dev.clientele.model.tier.TierPolicy;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When churn alerts begin, and by which rules. */
class LiveProgrammeTest {

    private static final long START = PLAN.start();

    @Test
    void alertsBeginWithTheModelsAtTheEndOfTheFit() throws Exception {
        Programme programme = programme(version(1, "2020-01-01", 180, 60));

        assertThat(programme.at(START - 1).policy().terms().churn()).isNull();
        assertThat(programme.at(START).policy().terms().churn()).isNotNull();
        assertThat(programme.nextStart(START - 1)).isEqualTo(START);
    }

    @Test
    void theScoreIsAboutTheDaysThatAreJudgedAndAllElseIsThePolicys() throws Exception {
        TierPolicy policy = programme(version(1, "2020-01-01", 180, 65)).at(START).policy();

        assertThat(policy.terms().churn().horizonDays()).isEqualTo(90);
        assertThat(policy.terms().churn().watch()).isEqualTo(65);
        assertThat(policy.terms().id()).isEqualTo("p");
        assertThat(policy.tiers()).hasSize(1);
    }

    @Test
    void theVersionInForceAtTheEndOfTheFitAlertsAndLaterOnesFollow() throws Exception {
        Programme programme =
                programme(
                        "[%s, %s, %s]"
                                .formatted(
                                        version(1, "2020-01-01", 180, 50),
                                        version(2, "2024-01-01", 180, 55),
                                        version(3, "2024-08-01", 180, 70)));
        long later = Instant.parse("2024-08-01T00:00:00Z").toEpochMilli();

        assertThat(programme.at(START).policy().terms().churn().watch()).isEqualTo(55);
        assertThat(programme.at(later).policy().terms().churn().watch()).isEqualTo(70);
        assertThat(programme.at(later).policy().terms().churn().horizonDays()).isEqualTo(90);
        assertThat(programme.at(later - 1).policy().terms().churn().watch()).isEqualTo(55);
    }

    @Test
    void aPolicyWithoutChurnPartGetsAPlainOne() throws Exception {
        String policy =
                """
                {"id": "p", "version": 1, "effectiveFrom": "2025-01-01T00:00:00Z",
                 "approvedBy": "x", "timeZone": "UTC", "currency": "EUR",
                 "tiers": [{"id": "member"}]}
                """;

        assertThat(programme(policy).at(START).policy().terms().churn())
                .extracting("horizonDays", "watch", "high", "critical", "clear")
                .containsExactly(90, 60.0, 75.0, 90.0, 50.0);
    }

    private static Programme programme(String json) throws Exception {
        return LiveProgramme.of(Runs.policy(json), Runs.models(null), PLAN).main();
    }

    private static String version(int number, String from, int horizonDays, int watch) {
        return """
        {"id": "p", "version": %d, "effectiveFrom": "%sT00:00:00Z",
         "approvedBy": "x", "timeZone": "UTC", "currency": "EUR",
         "churn": {"horizonDays": %d, "levels": {"watch": %d}},
         "tiers": [{"id": "member"}]}
        """
                .formatted(number, from, horizonDays, watch);
    }
}
