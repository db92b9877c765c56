package dev.clientele.jobs.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class KillPlanTest {

    @Property
    void killsEachKindAsOftenAsTheOthers(
            @ForAll @IntRange(min = 1, max = 40) int turns, @ForAll long seed) {
        Map<Victim, Long> kills =
                KillPlan.of(3 * turns, seed).stream()
                        .map(KillPlan.Kill::victim)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(kills)
                .hasSize(3)
                .allSatisfy((victim, count) -> assertThat(count).isEqualTo(turns));
    }

    @Property
    void isTheSameForTheSameSeed(
            @ForAll @IntRange(min = 1, max = 40) int rounds, @ForAll long seed) {
        assertThat(KillPlan.of(rounds, seed)).hasSize(rounds).isEqualTo(KillPlan.of(rounds, seed));
    }
}
