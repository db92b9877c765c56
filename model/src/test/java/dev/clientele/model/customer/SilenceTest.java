package dev.clientele.model.customer;

import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.Conditions.equalTo;
import static dev.clientele.model.tier.Conditions.moreThan;
import static dev.clientele.model.tier.Conditions.not;
import static dev.clientele.model.tier.Conditions.part;
import static dev.clientele.model.tier.Conditions.weighted;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.SurveyKind;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.tier.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happened on 1 January leaves a window of 30 days on 31 January, in silence. */
class SilenceTest {

    @ParameterizedTest
    @CsvSource({
        "ORDERS,1",
        "SPEND,2",
        "AVERAGE_ORDER_VALUE,2",
        "MARGIN,0.6",
        "RETURN_RATE,0.5",
        "ENGAGEMENT,1",
        "ACTIVE_DAYS,1",
        "CATEGORIES,1",
        "COMPLAINTS,1",
        "CSAT,80",
        "REFERRALS,1"
    })
    void everyWindowedMetricIsLeftOnItsDay(Metric metric, String value) {
        assertLeavesAfterThirtyDays(atLeast(metric, 30, value));
        assertLeavesAfterThirtyDays(equalTo(metric, 30, value));
        assertLeavesAfterThirtyDays(not(not(moreThan(metric, 30, "0"))));
        assertLeavesAfterThirtyDays(weighted("0.5", part(metric, 30, "1", value)));
    }

    private static void assertLeavesAfterThirtyDays(Condition condition) {
        CustomerStory customer =
                CustomerStory.under(policy().weight("visit", "1").tier("here", condition).build());
        customer.on("2025-01-01").refers("r1", ReferralStage.FIRST_ORDER).complains("k1");
        customer.answers(SurveyKind.CSAT, "4", "5").orders("o1", "4.00", "shoes").visits();
        customer.returns("o1", "2.00").settledAt("2025-03-01");

        assertThat(customer.tiers()).last().isEqualTo("2025-01-31T00:00 downgrade here -> member");
    }

    @ParameterizedTest
    @CsvSource({"NPS, 7, 2026-01-01", "TENURE_DAYS, 40, 2025-02-10"})
    void metricsWithoutWindowChangeInSilenceToo(Metric metric, String value, String day) {
        CustomerStory customer =
                CustomerStory.under(policy().tier("here", equalTo(metric, 0, value)).build());
        customer.on("2025-01-01").answersNps("7").orders("o1", "1.00").settledAt("2026-06-01");

        assertThat(customer.tiers()).anyMatch(line -> line.startsWith(day + "T00:00"));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-30, 2", "2025-02-10, 0"})
    void whatNoWindowLooksAtIsForgottenInSilence(String until, int left) {
        CustomerStory customer =
                CustomerStory.under(
                        policy().tier("here", equalTo(Metric.TENURE_DAYS, 0, "400")).build());
        customer.on("2024-01-01").orders("o1", "1.00", "shoes", "hats").visits();
        customer.settledAt(until);

        assertThat(customer.state().categories().size()).isEqualTo(left);
        assertThat(customer.state().activity().size()).isEqualTo(left / 2);
    }
}
