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
        run.outcome.clear();
        run.settle(scenario.end());
        assertProfile(run);
    }

    /** Changes what the customer is worth without saying so, at the same instant. */
    private static CustomerEvent costAt(CustomerEvent event) {
        return new CustomerEvent(
                "cost-" + event.eventId(),
                event.customerId(),
                event.time(),
                new EventBody.Cost(CostKind.REWARD, 100, null));
    }

    private static void assertProfile(EngineRun run) {
        if (run.profile() != null) {
            assertThat(run.engine.profile(run.customer, run.outcome)).isEqualTo(run.profile());
        }
    }

    @Provide
    static Arbitrary<Scenario> scenarios() {
        return Scenarios.any(EVENTS);
    }
}
