package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.Tries;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Decision.ChurnAlert;
import dev.clientele.model.decision.Decision.TierChange;
import dev.clientele.model.decision.Decision.TierNotice;
import dev.clientele.model.receipt.ChurnRecomputation;
import dev.clientele.model.receipt.Recomputation;
import dev.clientele.model.tier.TierPolicy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** From its receipt alone, and the conditions and rules in it, every decision is made again. */
class RecomputationPropertyTest {

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyDecisionFollowsFromItsReceipt(@ForAll("scenarios") Scenario scenario) {
        for (Decision decision : EngineRun.of(scenario).decisions()) {
            assertFollows(scenario, decision);
        }
    }

    private static void assertFollows(Scenario scenario, Decision decision) {
        if (decision instanceof TierChange change) {
            Recomputation recomputation = new Recomputation(policy(scenario, change));
            assertThat(recomputation.again(change)).isEqualTo(change);
            String tier = change.move().to();
            assertThat(recomputation.faultsOfLoss(change.header(), change.receipt(), tier))
                    .isEmpty();
        } else if (decision instanceof TierNotice notice) {
            Recomputation recomputation = new Recomputation(policy(scenario, notice));
            assertThat(recomputation.again(notice)).isEqualTo(notice);
            String tier = notice.note().tier();
            assertThat(recomputation.faultsOfLoss(notice.header(), notice.receipt(), tier))
                    .isEmpty();
        } else if (decision instanceof ChurnAlert alert) {
            assertThat(ChurnRecomputation.again(alert)).isEqualTo(alert);
        }
    }

    private static TierPolicy policy(Scenario scenario, Decision decision) {
        return scenario.versions().stream()
                .filter(version -> version.label().equals(decision.header().policy()))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any(20);
    }
}
