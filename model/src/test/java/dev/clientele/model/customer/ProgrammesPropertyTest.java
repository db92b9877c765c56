package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.decision.Decision;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.tier.TierPolicy;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Programmes side by side decide as each would alone. */
class ProgrammesPropertyTest {

    @Provide
    Arbitrary<Tuple.Tuple2<Scenario, List<TierPolicy>>> pairs() {
        return Scenarios.withAnotherProgramme(25);
    }

    @Property(tries = 300)
    void theMainProgrammeDecidesAsIfItWereAlone(
            @ForAll("pairs") Tuple.Tuple2<Scenario, List<TierPolicy>> pair) {
        Scenario scenario = pair.get1();
        String main = scenario.firstVersion().terms().id();

        EngineRun both = together(scenario, pair.get2()).tellAll(scenario);
        EngineRun alone = EngineRun.of(scenario);

        assertThat(said(both, main)).isEqualTo(said(alone, main));
        assertThat(both.deadLetters()).hasSameSizeAs(alone.deadLetters());
    }

    @Property(tries = 300)
    void anotherProgrammeDecidesAsIfItWereAlone(
            @ForAll("pairs") Tuple.Tuple2<Scenario, List<TierPolicy>> pair) {
        Scenario scenario = withoutOverrides(pair.get1());
        Scenario other = new Scenario(pair.get2(), List.of(), scenario.events(), scenario.end());
        String id = other.firstVersion().terms().id();

        EngineRun both = together(scenario, pair.get2()).tellAll(scenario);
        EngineRun alone = EngineRun.of(other);

        assertThat(said(both, id)).isEqualTo(tiersOnly(alone, id));
    }

    private static EngineRun together(Scenario scenario, List<TierPolicy> other) {
        return new EngineRun(
                Programmes.dated(List.of(scenario.versions(), other), scenario.models()));
    }

    private static Scenario withoutOverrides(Scenario scenario) {
        List<CustomerEvent> events =
                scenario.events().stream()
                        .filter(it -> !(it.body() instanceof EventBody.TierOverride))
                        .toList();
        return scenario.withEvents(events);
    }

    /** All but the sequence numbers, which programmes share. */
    private static List<String> said(EngineRun run, String policy) {
        return run.decisions().stream()
                .filter(it -> it.header().policy().startsWith(policy + "@"))
                .map(ProgrammesPropertyTest::describe)
                .toList();
    }

    private static List<String> tiersOnly(EngineRun run, String policy) {
        return run.decisions().stream()
                .filter(
                        it ->
                                it instanceof Decision.TierChange
                                        || it instanceof Decision.TierNotice)
                .filter(it -> it.header().policy().startsWith(policy + "@"))
                .map(ProgrammesPropertyTest::describe)
                .toList();
    }

    private static String describe(Decision decision) {
        String header =
                decision.header().decidedAt()
                        + " "
                        + decision.header().policy()
                        + " "
                        + decision.header().cause();
        if (decision instanceof Decision.TierChange change) {
            return header + change.move() + change.receipt();
        }
        if (decision instanceof Decision.TierNotice notice) {
            return header + notice.note();
        }
        if (decision instanceof Decision.ClvUpdate update) {
            return header + update.value() + update.change();
        }
        Decision.ChurnAlert alert = (Decision.ChurnAlert) decision;
        return header + alert.alert() + alert.level() + alert.score() + alert.tier();
    }
}
