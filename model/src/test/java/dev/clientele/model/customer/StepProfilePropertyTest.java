package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.Tries;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A profile that takes its value from the step before is the one that works it out. */
class StepProfilePropertyTest {

    private static final int EVENTS = 40;

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void profileOfAStepIsTheProfile(@ForAll("scenarios") Scenario scenario) {
        EngineRun run = new EngineRun(scenario.programme());
        for (CustomerEvent event : scenario.events()) {
            run.outcome.clear();
            run.tell(event);
            assertProfile(run);
            run.outcome.clear();
            run.tell(costAt(event));
            assertProfile(run);
        }
        assertProfilesInSilence(run, scenario.end());
        run.outcome.clear();
        run.settle(scenario.end());
        assertProfile(run);
    }

    /** A boundary alone, and one at whose very instant something happens, in turn. */
    private static void assertProfilesInSilence(EngineRun run, long end) {
        boolean isAlone = true;
        long due = run.engine.dueAt(run.customer);
        while (due <= end) {
            run.outcome.clear();
            if (isAlone) {
                run.engine.advance(run.customer, due, run.outcome);
            } else {
                run.tell(cost("cost-at-" + due, due));
            }
            assertProfile(run);
            isAlone = !isAlone;
            due = run.engine.dueAt(run.customer);
        }
    }

    /** Changes what the customer is worth without saying so, at the same instant. */
    private static CustomerEvent costAt(CustomerEvent event) {
        return cost("cost-" + event.eventId(), event.time());
    }

    private static CustomerEvent cost(String eventId, long time) {
        return new CustomerEvent(
                eventId, EngineRun.CUSTOMER, time, new EventBody.Cost(CostKind.REWARD, 100, null));
    }

    private static void assertProfile(EngineRun run) {
        if (run.profile() != null) {
            assertThat(
                            run.engine.profile(
                                    run.customer, run.engine.valueFound(run.customer, run.outcome)))
                    .isEqualTo(run.profile());
        }
    }

    @Provide
    static Arbitrary<Scenario> scenarios() {
        return Scenarios.any(EVENTS);
    }
}
