package dev.clientele.model.customer;

import dev.clientele.model.Tries;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.slice.CivilCalendar;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** It does not matter how often, how early and at which instants time is told to the engine. */
class PaceOfTimePropertyTest {

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void timeToldAtEveryBoundaryIsTimeToldAtOnce(@ForAll("scenarios") Scenario scenario) {
        CivilCalendar calendar = scenario.firstVersion().calendar();
        EngineRun daily = new EngineRun(scenario.programme());
        for (CustomerEvent event : scenario.events()) {
            boolean hasClock = daily.state().clock() != CustomerState.NO_CLOCK;
            if (hasClock && isLatestSoFar(scenario, event)) {
                int today = calendar.dayOf(daily.state().clock());
                for (int day = today - 1; day <= calendar.dayOf(event.time()); day++) {
                    daily.advance(Math.min(event.time(), calendar.startOf(day)));
                }
            }
            daily.tell(event);
        }
        daily.settle(scenario.end());

        SameCourse.assertSame(daily, EngineRun.of(scenario));
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void timeToldAtAnyInstantsIsTimeToldAtOnce(
            @ForAll("scenarios") Scenario scenario, @ForAll("instants") List<Long> leads) {
        EngineRun restless = new EngineRun(scenario.programme());
        for (CustomerEvent event : scenario.events()) {
            if (isLatestSoFar(scenario, event)) {
                leads.forEach(lead -> restless.advance(event.time() - lead));
            }
            restless.tell(event);
        }
        leads.forEach(lead -> restless.advance(scenario.end() - lead));
        restless.settle(scenario.end());

        SameCourse.assertSame(restless, EngineRun.of(scenario));
    }

    /** Time may be told only as far as an event that will move the clock there. */
    private static boolean isLatestSoFar(Scenario scenario, CustomerEvent next) {
        return scenario.events().stream()
                .skip(scenario.events().indexOf(next))
                .allMatch(later -> later.time() >= next.time());
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.byRules(12);
    }

    @Provide
    Arbitrary<List<Long>> instants() {
        return Arbitraries.longs().between(0, 200 * EventStreams.DAY).list().ofMaxSize(5);
    }
}
