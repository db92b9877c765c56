package dev.clientele.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.LifecycleStage;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.churn.ScorePart;
import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.decision.Receipt;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.RejectReason;
import dev.clientele.model.event.SurveyKind;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.Operator;
import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierNote;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The words of the wire: whoever changes one breaks somebody. */
class CodesTest {

    @Test
    void ofEvents() {
        assertThat(codes(ComplaintStatus.values(), ComplaintStatus::code))
                .containsExactly("opened", "responded", "resolved", "reopened");
        assertThat(codes(ReferralStage.values(), ReferralStage::code))
                .containsExactly("invited", "registered", "first-order");
        assertThat(codes(SurveyKind.values(), it -> it.code() + " " + it.defaultScaleMax()))
                .containsExactly("nps 10", "csat 5", "loyalty 10", "ces 7");
    }

    @Test
    void ofDeadLettersInTheOrderOfTheChecks() {
        assertThat(codes(RejectReason.values(), RejectReason::code))
                .containsExactly(
                        "too-large",
                        "not-json",
                        "missing-field",
                        "invalid-field",
                        "unknown-type",
                        "from-the-future",
                        "erased-customer",
                        "too-late",
                        "unsupported-currency",
                        "duplicate-order",
                        "return-without-order",
                        "return-exceeds-order",
                        "invalid-control");
    }

    @Test
    void ofDecisions() {
        assertThat(codes(DecisionTopic.values(), DecisionTopic::topicName))
                .containsExactly("tier-changes", "tier-notices", "clv-updates", "churn-alerts");
        assertThat(codes(Cause.Type.values(), Cause.Type::code))
                .containsExactly("event", "day", "policy", "models");
        assertThat(codes(TierMove.Change.values(), TierMove.Change::code))
                .containsExactly("enrolled", "upgrade", "downgrade", "override", "policy", "merge");
        assertThat(codes(TierNote.Notice.values(), TierNote.Notice::code))
                .containsExactly(
                        "downgrade-pending",
                        "downgrade-averted",
                        "near-upgrade",
                        "downgrade-warning");
        assertThat(codes(Receipt.Kind.values(), Receipt.Kind::code))
                .containsExactly("enter", "keep");
        assertThat(codes(AlertKind.values(), AlertKind::code))
                .containsExactly("raised", "escalated", "eased", "cleared", "recovered", "lost");
        assertThat(codes(ChurnLevel.values(), ChurnLevel::code))
                .containsExactly("none", "watch", "high", "critical");
        assertThat(codes(ChurnReason.Code.values(), it -> it.code() + ": " + it.action()))
                .containsExactly(
                        "open-complaint: resolve-complaint",
                        "detractor: call-back",
                        "returns: product-advice",
                        "frequency-halved: repurchase-incentive",
                        "engagement-halved: re-engage",
                        "overdue: win-back-offer",
                        "no-second-order: second-order-offer");
        assertThat(codes(Relationship.values(), Relationship::code))
                .containsExactly("prospect", "one-time", "repeat", "lapsed", "won-back");
        assertThat(codes(LifecycleStage.values(), LifecycleStage::code))
                .containsExactly("prospect", "new", "active", "at-risk", "lapsed", "won-back");
        assertThat(codes(ScorePart.Code.values(), ScorePart.Code::code))
                .containsExactly(
                        "silence",
                        "learned-programme",
                        "learned-overdue",
                        "learned-frequency",
                        "learned-amount",
                        "learned-interactions",
                        "learned-returns",
                        "learned-complaint",
                        "learned-detractor",
                        "open-complaint",
                        "detractor",
                        "engagement-halved",
                        "frequency-halved",
                        "returns");
    }

    @Test
    void ofPolicies() {
        assertThat(codes(DowngradeRule.Mode.values(), DowngradeRule.Mode::key))
                .containsExactly("one-step", "to-qualified", "none");
        assertThat(codes(Operator.values(), Operator::key))
                .containsExactly("atLeast", "moreThan", "atMost", "lessThan", "equals");
        assertThat(codes(Metric.values(), it -> it.key() + (it.isWindowed() ? "(days)" : "")))
                .containsExactly(
                        "orders(days)",
                        "spend(days)",
                        "averageOrderValue(days)",
                        "margin(days)",
                        "returnRate(days)",
                        "engagement(days)",
                        "activeDays(days)",
                        "categories(days)",
                        "complaints(days)",
                        "openComplaints",
                        "nps",
                        "csat(days)",
                        "referrals(days)",
                        "tenureDays",
                        "daysSinceLastOrder",
                        "meanGapDays",
                        "assets",
                        "averageAssets(days)",
                        "creditGrade",
                        "products",
                        "strategicPartner",
                        "clv",
                        "expectedOrders",
                        "churnScore");
    }

    @Test
    void moneyIsWhatIsWrittenWithDecimals() {
        assertThat(Arrays.stream(Metric.values()).filter(Metric::isMoney))
                .containsExactly(Metric.SPEND, Metric.MARGIN, Metric.ASSETS);
    }

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
