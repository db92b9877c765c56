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
            if (daily.state().clock() != CustomerState.NO_CLOCK) {
                int today = calendar.dayOf(daily.state().clock());
                for (int day = today - 1; day <= calendar.dayOf(event.time()); day++) {
                    tellTime(daily, scenario, event, calendar.startOf(day));
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
            for (long lead : leads) {
                tellTime(restless, scenario, event, event.time() - lead);
            }
            restless.tell(event);
        }
        for (long lead : leads) {
            restless.advance(scenario.end() - lead);
        }
        restless.settle(scenario.end());

        SameCourse.assertSame(restless, EngineRun.of(scenario));
    }

    /** A boundary that an event not taken would have passed is not due. */
    private static void tellTime(
            EngineRun run, Scenario scenario, CustomerEvent next, long instant) {
        if (instant <= next.time() && isLatestSoFar(scenario, next)) {
            run.advance(instant);
        }
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
