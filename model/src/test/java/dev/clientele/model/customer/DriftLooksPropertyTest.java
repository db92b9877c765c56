package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.Tries;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.CustomerEvent;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Looking back at customers leaves no trace in decisions, and does not depend on the pace of time.
 */
class DriftLooksPropertyTest {

    private static final Panel ALL = new Panel(1);

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void decisionsAreThoseWithoutThePanel(@ForAll("scenarios") Scenario scenario) {
        EngineRun watched = EngineRun.watched(scenario.programme(), ALL).tellAll(scenario);

        SameCourse.assertSame(watched, EngineRun.of(scenario));
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void looksAreTheSameHoweverTimeIsTold(@ForAll("scenarios") Scenario scenario) {
        EngineRun atOnce = EngineRun.watched(scenario.programme(), ALL).tellAll(scenario);
        EngineRun slowly = EngineRun.watched(scenario.programme(), ALL);
        for (CustomerEvent event : scenario.events()) {
            slowly.tell(event);
        }
        for (long ahead = 400 * EventStreams.DAY; ahead >= 0; ahead -= 10 * EventStreams.DAY) {
            slowly.advance(scenario.end() - ahead);
        }
        slowly.settle(scenario.end());

        assertThat(slowly.outcome.looks()).isEqualTo(atOnce.outcome.looks());
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any(12);
    }
}
