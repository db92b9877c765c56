package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.Tries;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.clv.ParetoNbd;
import dev.clientele.model.decision.Cause;
import dev.clientele.model.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Wherever in a story models start, and whenever they become known. */
class ModelsVersionPropertyTest {

    private static final FittedModels NEW =
            Fits.fit("new", new ParetoNbd(0.553, 10.578, 0.606, 11.668));

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyDecisionIsByTheModelsInForce(
            @ForAll("scenarios") Scenario scenario, @ForAll("offsets") long offset) {
        Scenario renewed = renewed(scenario, offset);
        EngineRun run = EngineRun.of(renewed);

        for (Decision decision : run.decisions()) {
            String inForce = label(run.programme, decision.header().decidedAt());
            if (decision instanceof Decision.ClvUpdate update) {
                assertThat(update.models()).isEqualTo(inForce);
            }
            if (decision instanceof Decision.ChurnAlert alert) {
                assertThat(alert.models()).isEqualTo(inForce);
            }
        }
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whoseValueWasSentIsSentItAnewOnceAtEachStart(
            @ForAll("scenarios") Scenario scenario, @ForAll("offsets") long offset) {
        Scenario renewed = renewed(scenario, offset);
        EngineRun run = EngineRun.of(renewed);
        List<Decision.ClvUpdate> sent = Journal.only(Decision.ClvUpdate.class, run.decisions());

        for (ModelsVersion models : renewed.models()) {
            long start = models.effectiveFrom();
            boolean inForce = label(run.programme, start).equals(models.forecast().label());
            boolean before = sent.stream().anyMatch(update -> update.header().decidedAt() < start);
            List<Decision.ClvUpdate> atStart =
                    sent.stream()
                            .filter(update -> update.models().equals(models.forecast().label()))
                            .filter(update -> update.header().decidedAt() == start)
                            .filter(update -> update.header().cause().type() != Cause.Type.EVENT)
                            .toList();
            boolean expected = inForce && before && start <= renewed.end();
            assertThat(atStart).hasSize(expected ? 1 : 0);
        }
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void modelsKnownBeforeTheirStartMightHaveBeenKnownForEver(
            @ForAll("scenarios") Scenario scenario,
            @ForAll("offsets") long offset,
            @ForAll("positions") int position) {
        Scenario renewed = renewed(scenario, offset);
        EngineRun before = new EngineRun(scenario.programme());
        int known = Math.min(position, scenario.events().size());
        scenario.events().subList(0, known).forEach(before::tell);
        if (before.state().clock() >= start(renewed)) {
            return;
        }

        EngineRun after = before.goesOnUnder(renewed.programme());
        scenario.events().subList(known, scenario.events().size()).forEach(after::tell);
        after.settle(scenario.end());

        SameCourse.assertSame(after, EngineRun.of(renewed));
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void modelsKnownAfterTheirStartTakeEffectAtTheClock(
            @ForAll("scenarios") Scenario scenario, @ForAll("positions") int position) {
        List<ModelsVersion> undated = ModelsVersion.undated(NEW);
        EngineRun before = new EngineRun(scenario.programme());
        int known = Math.min(position, scenario.events().size());
        scenario.events().subList(0, known).forEach(before::tell);
        long clock = before.state().clock();
        boolean hasValue = before.state().clvSent() != null;
        int soFar = before.decisions().size();

        EngineRun after = before.goesOnUnder(scenario.withModels(undated).programme());
        after.settle(Math.max(clock, 0));

        List<Decision> since = after.decisions().subList(soFar, after.decisions().size());
        assertThat(Journal.only(Decision.ClvUpdate.class, since)).hasSize(hasValue ? 1 : 0);
        assertThat(since)
                .allMatch(
                        it ->
                                it.header().decidedAt() == clock
                                        && it.header().cause().equals(Cause.models()));
    }

    private static Scenario renewed(Scenario scenario, long offset) {
        List<ModelsVersion> models = new ArrayList<>(scenario.models());
        long start = scenario.events().get(0).time() + offset;
        models.add(new ModelsVersion(new ModelForecast(NEW), start));
        return scenario.withModels(models);
    }

    private static long start(Scenario renewed) {
        return renewed.models().get(renewed.models().size() - 1).effectiveFrom();
    }

    private static String label(Programme programme, long instant) {
        return programme.at(instant).forecast().label();
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any(12);
    }

    @Provide
    Arbitrary<Long> offsets() {
        return Arbitraries.longs().between(0, 700 * EventStreams.DAY);
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, 12);
    }
}
