package dev.clientele.model.customer;

import dev.clientele.model.Tries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * The day on which something is due next is never late: who looks at everything on every day
 * decides the same at the same instants.
 */
class NextDuePropertyTest {

    @Property(tries = Tries.FEW, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void lookingEveryDayDecidesTheSame(@ForAll("scenarios") Scenario scenario) {
        assertSameAsEveryDay(scenario);
    }

    @Property(tries = Tries.RARE, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void lookingEveryDayDecidesTheSameOnModelNumbers(@ForAll("onModelNumbers") Scenario scenario) {
        assertSameAsEveryDay(scenario);
    }

    private static void assertSameAsEveryDay(Scenario scenario) {
        EngineRun due = EngineRun.of(scenario);
        EngineRun everyDay = EveryDayRun.of(scenario);

        SameCourse.assertSame(due, everyDay);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any(12);
    }

    @Provide
    Arbitrary<Scenario> onModelNumbers() {
        return Scenarios.onModelNumbers(4);
    }
}
