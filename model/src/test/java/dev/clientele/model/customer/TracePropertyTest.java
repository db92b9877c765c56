package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.Tries;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.CustomerEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What each record leaves behind, whatever came before it. */
class TracePropertyTest {

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyRecordIsAcceptedDeduplicatedRejectedOrWaiting(@ForAll("erasable") Scenario scenario) {
        EngineRun run = new EngineRun(scenario.programme());
        int given = 0;
        for (CustomerEvent event : scenario.events()) {
            run.tell(event);
            given++;
            assertThat(counted(run)).isEqualTo(given);
        }
        run.settle(scenario.end());
        assertThat(counted(run)).isEqualTo(given);
        assertThat(run.outcome.waiting()).isEqualTo(run.state().waitingReturns().size());
    }

    private static int counted(EngineRun run) {
        return run.outcome.accepted()
                + run.outcome.deduplicated()
                + run.deadLetters().size()
                + run.outcome.waiting();
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void aRejectedRecordLeavesNoTrace(@ForAll("erasable") Scenario scenario) {
        EngineRun run = new EngineRun(scenario.programme());
        for (CustomerEvent event : scenario.events()) {
            String before = StateText.of(run.customer);
            int taken = run.outcome.accepted() + run.outcome.waiting();
            int decided = run.decisions().size();
            run.tell(event);
            boolean isTaken = run.outcome.accepted() + run.outcome.waiting() > taken;
            if (!isTaken && run.decisions().size() == decided && run.deadLetters().isEmpty()) {
                assertThat(StateText.of(run.customer)).isEqualTo(before);
            }
            run.outcome.clear();
        }
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void anEventToldTwiceIsOnlyCounted(@ForAll("scenarios") Scenario scenario) {
        EngineRun run = new EngineRun(scenario.programme());
        for (CustomerEvent event : scenario.events()) {
            run.tell(event);
            String before = StateText.of(run.customer);
            int decided = run.decisions().size();
            int deadLetters = run.deadLetters().size();
            int deduplicated = run.outcome.deduplicated();
            run.tell(event);

            assertThat(StateText.of(run.customer)).isEqualTo(before);
            assertThat(run.decisions()).hasSize(decided);
            assertThat(run.outcome.deduplicated() - deduplicated)
                    .isEqualTo(1 - (run.deadLetters().size() - deadLetters));
        }
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void sequencesHaveNoGapsAndTimeNeverRunsBack(@ForAll("scenarios") Scenario scenario) {
        Map<DecisionTopic, Integer> sequences = new EnumMap<>(DecisionTopic.class);
        long clock = Long.MIN_VALUE;
        for (Decision decision : EngineRun.of(scenario).decisions()) {
            int next = sequences.merge(decision.topic(), 1, Integer::sum);

            assertThat(decision.header().sequence()).isEqualTo(next);
            assertThat(decision.header().decidedAt()).isGreaterThanOrEqualTo(clock);
            assertThat(decision.header().customerId()).isEqualTo(EngineRun.CUSTOMER);
            clock = decision.header().decidedAt();
        }
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whatIsDueIsAlwaysLaterThanTheClock(@ForAll("scenarios") Scenario scenario) {
        EngineRun run = new EngineRun(scenario.programme());
        for (CustomerEvent event : scenario.events()) {
            run.tell(event);

            assertThat(run.state().dueAt()).isGreaterThan(run.state().clock());
        }
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void theSameStoryTwiceIsTheSame(@ForAll("scenarios") Scenario scenario) {
        SameCourse.assertSame(EngineRun.of(scenario), EngineRun.of(scenario));
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void aChangeLeadsFromTheTierOfTheChangeBefore(@ForAll("scenarios") Scenario scenario) {
        EngineRun run = EngineRun.of(scenario);
        List<Decision.TierChange> changes =
                Journal.only(Decision.TierChange.class, run.decisions());
        String tier = null;
        for (Decision.TierChange change : changes) {
            assertThat(change.move().from()).isEqualTo(tier);
            tier = change.move().to();
        }
        if (run.profile() != null) {
            assertThat(run.profile().standing().tier()).isEqualTo(tier);
        }
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.byRules(20);
    }

    @Provide
    Arbitrary<Scenario> erasable() {
        return Scenarios.withErasure(20);
    }
}
