package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.model.Tries;
import dev.clientele.model.churn.ChurnCauses;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ScorePart;
import dev.clientele.model.decision.Decision.ChurnAlert;
import dev.clientele.model.receipt.ChurnRecomputation;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Churn rules, learned weights, orders, returns, complaints, answers, interactions and silence of
 * all kinds: alerts come on their days, and their parts, causes and actions hold together.
 */
class ChurnOutlookPropertyTest {

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void lookingEveryDayRaisesTheSame(@ForAll("scenarios") Scenario scenario) {
        SameCourse.assertSame(EngineRun.of(scenario), EveryDayRun.of(scenario));
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyAlertFollowsFromItsParts(@ForAll("scenarios") Scenario scenario) {
        for (ChurnAlert alert : alerts(scenario)) {
            assertThat(ChurnRecomputation.again(alert)).isEqualTo(alert);
            assertThat(alert.reasons())
                    .isEqualTo(ChurnCauses.ranked(alert.reasons(), alert.parts()));
            if (alert.score() != null) {
                assertThat(ScorePart.score(alert.parts())).isEqualTo(alert.score());
            }
            assertThat(alert.action() != null).isEqualTo(alert.alert().isRise());
            assertThat(alert.reasons().isEmpty() && alert.alert().isRise()).isFalse();
        }
    }

    /** Where silence is listed it takes all that no signal accounts for. */
    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void causesWithSilenceAccountForTheScore(@ForAll("scenarios") Scenario scenario) {
        for (ChurnAlert alert : alerts(scenario)) {
            List<ChurnReason> reasons = alert.reasons();
            if (reasons.stream().anyMatch(reason -> isSilence(reason.code()))) {
                double points = reasons.stream().mapToDouble(ChurnReason::points).sum();
                assertThat(Math.min(100, points)).isCloseTo(alert.score(), within(1e-9));
            }
        }
    }

    private static boolean isSilence(ChurnReason.Code code) {
        return code == ChurnReason.Code.OVERDUE || code == ChurnReason.Code.NO_SECOND_ORDER;
    }

    private static List<ChurnAlert> alerts(Scenario scenario) {
        return Journal.only(ChurnAlert.class, EngineRun.of(scenario).decisions());
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.onChurn(25);
    }
}
