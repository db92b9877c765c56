package dev.clientele.model.tier;

import static dev.clientele.model.metric.Metric.CHURN_SCORE;
import static dev.clientele.model.metric.Metric.CLV;
import static dev.clientele.model.metric.Metric.EXPECTED_ORDERS;
import static dev.clientele.model.metric.Metric.NPS;
import static dev.clientele.model.metric.Metric.SPEND;
import static dev.clientele.model.tier.Conditions.atLeast;
import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.metric.MetricReference;
import java.util.List;
import org.junit.jupiter.api.Test;

class TierPolicyTest {

    private final TierPolicy policy =
            policy().version(3, "2025-01-01T00:00Z")
                    .tier("silver", atLeast(SPEND, 30, "1"), atLeast(NPS, 0, "1"))
                    .tier("gold", atLeast(SPEND, 30, "2"), atLeast(SPEND, 90, "1"))
                    .build();

    @Test
    void tiersRankFromTheLowest() {
        assertThat(policy.rank("member")).isZero();
        assertThat(policy.rank("gold")).isEqualTo(2);
        assertThat(policy.rank("diamond")).isEqualTo(-1);
        assertThat(policy.rank(null)).isEqualTo(-1);
    }

    @Test
    void namesEachMetricOnce() {
        assertThat(policy.metrics())
                .extracting(MetricReference::label)
                .containsExactly("spend(30)", "nps", "spend(90)");
    }

    @Test
    void isNamedByItsVersion() {
        assertThat(policy.label()).isEqualTo("plan@3");
    }

    @Test
    void knowsTheDecimalsOfItsCurrency() {
        assertThat(policy.decimals()).isEqualTo(2);
        assertThat(policy().currency("JPY").build().decimals()).isZero();
        assertThat(policy().currency("KWD").build().decimals()).isEqualTo(3);
    }

    @Test
    void saysWhetherModelNumbersAreNamed() {
        assertThat(policy.looksAtModels()).isFalse();
        assertThat(policy().tier("a", atLeast(CLV, 0, "1")).build().looksAtModels()).isTrue();
        assertThat(policy().tier("a", atLeast(EXPECTED_ORDERS, 0, "1")).build().looksAtModels())
                .isTrue();
        assertThat(policy().tier("a", atLeast(CHURN_SCORE, 0, "1")).build().looksAtModels())
                .isTrue();
    }

    @Test
    void twoTiersOfOneIdAreRefused() {
        assertThatThrownBy(() -> policy().tier("member", atLeast(SPEND, 30, "1")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("member");
    }

    @Test
    void aPolicyNeedsATier() {
        assertThatThrownBy(() -> new TierPolicy(policy.terms(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
