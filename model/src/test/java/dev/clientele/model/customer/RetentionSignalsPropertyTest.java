package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.Tries;
import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.CustomerEvent;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.CustomerStatus;
import dev.clientele.model.retention.Lapse;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.retention.RetentionSignal.BaseLook;
import dev.clientele.model.retention.RetentionSignal.Judged;
import dev.clientele.model.retention.RetentionSignal.Lapsed;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.slice.Days;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What is told of customers adds up, does not depend on the pace of time, and decides nothing. */
class RetentionSignalsPropertyTest {

    private static final Panel ALL = new Panel(1);

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void signalsAreTheSameHoweverTimeIsTold(@ForAll("scenarios") Scenario scenario) {
        EngineRun atOnce = EngineRun.watched(scenario.programme(), ALL).tellAll(scenario);
        EngineRun slowly = EngineRun.watched(scenario.programme(), ALL);
        for (CustomerEvent event : scenario.events()) {
            slowly.tell(event);
        }
        for (long ahead = 400 * EventStreams.DAY; ahead >= 0; ahead -= 10 * EventStreams.DAY) {
            slowly.advance(scenario.end() - ahead);
        }
        slowly.settle(scenario.end());

        assertThat(slowly.outcome.signals()).isEqualTo(atOnce.outcome.signals());
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void lookingEveryDayTellsTheSame(@ForAll("scenarios") Scenario scenario) {
        assertThat(EveryDayRun.of(scenario).outcome.signals())
                .isEqualTo(EngineRun.of(scenario).outcome.signals());
    }

    /** Each move begins where the one before ended, and the last one where the customer stands. */
    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void movesAreOneWay(@ForAll("scenarios") Scenario scenario) {
        EngineRun run = EngineRun.of(scenario);
        BaseStanding at = BaseStanding.NONE;
        int day = Integer.MIN_VALUE;
        for (Move move : only(Move.class, run)) {
            assertThat(move.from()).isEqualTo(at);
            assertThat(move.to()).isNotEqualTo(at);
            assertThat(move.day()).isGreaterThanOrEqualTo(day);
            at = move.to();
            day = move.day();
        }
        assertThat(at).isEqualTo(standing(run));
    }

    /** Counted anew, out of purchase days alone. */
    private static BaseStanding standing(EngineRun run) {
        CustomerState state = run.state();
        int last = PurchaseDays.last(state.ledger());
        if (state.isErased() || last == Days.NEVER) {
            return BaseStanding.NONE;
        }
        ProgrammeVersion version = run.programme.at(state.clock());
        int silence = version.policy().calendar().dayOf(state.clock()) - last;
        boolean lapsed = silence >= Lapse.days(version.churnRule());
        return new BaseStanding(
                lapsed ? CustomerStatus.LAPSED : CustomerStatus.ACTIVE, state.standing().tier());
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void eachLapseIsAMoveAndEachJudgementAnAlert(@ForAll("scenarios") Scenario scenario) {
        EngineRun run = EngineRun.watched(scenario.programme(), ALL).tellAll(scenario);

        assertThat(only(Lapsed.class, run).stream().map(Lapsed::day).toList())
                .isEqualTo(
                        only(Move.class, run).stream()
                                .filter(it -> it.from().status() == CustomerStatus.ACTIVE)
                                .filter(it -> it.to().status() == CustomerStatus.LAPSED)
                                .map(Move::day)
                                .toList());
        assertThat(only(Lapsed.class, run))
                .allMatch(it -> it.warning() == null || it.warning().leadDays() > 0);
        assertThat(only(Judged.class, run))
                .hasSize(
                        (int)
                                run.decisions().stream()
                                        .filter(RetentionSignalsPropertyTest::isJudgement)
                                        .count())
                .allMatch(it -> it.alert().origin() != null && it.daysToOrder() >= 0);
        assertThat(only(BaseLook.class, EngineRun.of(scenario))).isEmpty();
    }

    private static boolean isJudgement(Decision decision) {
        return decision instanceof Decision.ChurnAlert alert
                && (alert.alert() == AlertKind.LOST || alert.alert() == AlertKind.RECOVERED);
    }

    private static <T extends RetentionSignal> List<T> only(Class<T> type, EngineRun run) {
        return run.outcome.signals().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any(12);
    }
}
