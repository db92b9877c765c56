package dev.clientele.model.churn;

import static dev.clientele.model.churn.ChurnLevel.CRITICAL;
import static dev.clientele.model.churn.ChurnLevel.HIGH;
import static dev.clientele.model.churn.ChurnLevel.NONE;
import static dev.clientele.model.churn.ChurnLevel.WATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.slice.Days;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels 60, 75 and 90, clearing at 50, 65 and 80, cool-down 14 days. */
class ChurnDeciderTest {

    private static final int DAY = 20_000;
    private static final ChurnRule RULE =
            new ChurnRule(90, 60, 75, 90, 50, 14, ChurnRule.SignalPoints.NONE);

    /** The same, with a lapse after 180 days and 30 quiet ones. */
    private static final ChurnRule CYCLE =
            new ChurnRule(
                    90,
                    60,
                    75,
                    90,
                    50,
                    14,
                    ChurnRule.SignalPoints.NONE,
                    180,
                    30,
                    ChurnActions.DEFAULT);

    private static ChurnMemory at(ChurnLevel level) {
        return new ChurnMemory(level, ChurnMemory.NO_COOL_DOWN, List.of());
    }

    private static ChurnStep evaluate(ChurnLevel level, double score) {
        return ChurnDecider.evaluate(RULE, at(level), RiseWindow.ALWAYS, score, DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 59.99, NONE,",
        "NONE, 60, WATCH, RAISED",
        "NONE, 75, HIGH, RAISED",
        "NONE, 100, CRITICAL, RAISED",
        "WATCH, 74.99, WATCH,",
        "WATCH, 75, HIGH, ESCALATED",
        "WATCH, 90, CRITICAL, ESCALATED",
        "WATCH, 50, WATCH,",
        "WATCH, 49.99, NONE, CLEARED",
        "HIGH, 65, HIGH,",
        "HIGH, 64.99, WATCH, EASED",
        "HIGH, 49.99, NONE, CLEARED",
        "CRITICAL, 80, CRITICAL,",
        "CRITICAL, 79.99, HIGH, EASED",
        "CRITICAL, 64.99, WATCH, EASED",
        "CRITICAL, 0, NONE, CLEARED",
    })
    void risesAtItsThresholdAndFallsBelowItsClearingThreshold(
            ChurnLevel before, double score, ChurnLevel after, AlertKind alert) {
        ChurnStep step = evaluate(before, score);

        assertThat(step.memory().level()).isEqualTo(after);
        assertThat(step.alert()).isEqualTo(alert);
    }

    @Test
    void onlyAFallStartsACoolDown() {
        assertThat(evaluate(NONE, 60).memory().coolDownUntil()).isEqualTo(ChurnMemory.NO_COOL_DOWN);
        assertThat(evaluate(HIGH, 64).memory().coolDownUntil()).isEqualTo(DAY + 14);
        assertThat(evaluate(WATCH, 0).memory().coolDownUntil()).isEqualTo(DAY + 14);
    }

    @Test
    void noLevelRisesBeforeTheCoolDownIsOver() {
        ChurnMemory cooling = new ChurnMemory(WATCH, DAY + 14, List.of());
        RiseWindow window = RiseWindow.of(RULE, cooling.coolDownUntil(), 3, DAY - 400);

        assertThat(ChurnDecider.evaluate(RULE, cooling, window, 99, DAY + 13).alert()).isNull();
        assertThat(ChurnDecider.evaluate(RULE, cooling, window, 99, DAY + 14).alert())
                .isEqualTo(AlertKind.ESCALATED);
        assertThat(ChurnDecider.evaluate(RULE, cooling, window, 49, DAY + 1).alert())
                .isEqualTo(AlertKind.CLEARED);
    }

    @Test
    void aOneTimeBuyerIsLeftInPeaceForTheQuietDays() {
        RiseWindow oneTime = RiseWindow.of(CYCLE, ChurnMemory.NO_COOL_DOWN, 1, DAY);
        RiseWindow repeat = RiseWindow.of(CYCLE, ChurnMemory.NO_COOL_DOWN, 2, DAY);

        assertThat(oneTime.holds(DAY + 29)).isFalse();
        assertThat(oneTime.holds(DAY + 30)).isTrue();
        assertThat(repeat.holds(DAY)).isTrue();
    }

    @Test
    void nothingRisesInALapseButLevelsFall() {
        RiseWindow window = RiseWindow.of(CYCLE, ChurnMemory.NO_COOL_DOWN, 5, DAY - 180);

        assertThat(window.holds(DAY - 1)).isTrue();
        assertThat(window.holds(DAY)).isFalse();
        assertThat(ChurnDecider.evaluate(CYCLE, at(WATCH), window, 99, DAY).alert()).isNull();
        assertThat(ChurnDecider.evaluate(CYCLE, at(WATCH), window, 49, DAY).alert())
                .isEqualTo(AlertKind.CLEARED);
    }

    @Test
    void theLaterOfQuietDaysAndCoolDownHolds() {
        assertThat(RiseWindow.of(CYCLE, DAY + 40, 1, DAY).from()).isEqualTo(DAY + 40);
        assertThat(RiseWindow.of(CYCLE, DAY + 20, 1, DAY).from()).isEqualTo(DAY + 30);
        assertThat(RiseWindow.of(RULE, ChurnMemory.NO_COOL_DOWN, 1, DAY).before())
                .isEqualTo(Days.NEVER);
    }

    @Test
    void whoIsWonBackBeginsAnewWhateverTheScore() {
        ChurnStep step = ChurnDecider.winBack(CYCLE, at(CRITICAL), DAY);

        assertThat(step.alert()).isEqualTo(AlertKind.CLEARED);
        assertThat(step.memory().level()).isEqualTo(NONE);
        assertThat(step.memory().coolDownUntil()).isEqualTo(DAY + 14);
        assertThat(ChurnDecider.winBack(CYCLE, at(NONE), DAY))
                .isEqualTo(new ChurnStep(at(NONE), null));
    }

    @Test
    void thresholdsAreKnown() {
        assertThat(RULE.raisesAt(NONE)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(RULE.raisesAt(CRITICAL)).isEqualTo(90);
        assertThat(RULE.clearsBelow(HIGH)).isEqualTo(65);
    }

    @Test
    void levelsThatDoNotRiseAreRefused() {
        assertRefused(90, 60, 59, 90, 50, 14);
        assertRefused(90, 60, 75, 74, 50, 14);
        assertRefused(90, 60, 75, 90, 61, 14);
        assertRefused(0, 60, 75, 90, 50, 14);
        assertRefused(90, 60, 75, 90, 50, -1);
        assertThatThrownBy(() -> cycle(0, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cycle(180, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(cycle(null, 0).lapsesAfterDays()).isEqualTo(180);
        assertThat(cycle(1, 0).lapsesAfterDays()).isEqualTo(1);
        assertThat(new ChurnRule(1, 60, 60, 60, 60, 0, ChurnRule.SignalPoints.NONE).watch())
                .isEqualTo(60);
    }

    private static ChurnRule cycle(Integer lapsedDays, int quietDays) {
        return new ChurnRule(
                90,
                60,
                75,
                90,
                50,
                14,
                ChurnRule.SignalPoints.NONE,
                lapsedDays,
                quietDays,
                ChurnActions.DEFAULT);
    }

    private static void assertRefused(
            int horizon, double watch, double high, double critical, double clear, int coolDown) {
        assertThatThrownBy(
                        () ->
                                new ChurnRule(
                                        horizon,
                                        watch,
                                        high,
                                        critical,
                                        clear,
                                        coolDown,
                                        ChurnRule.SignalPoints.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void raisedAlertsAreRememberedUntilJudged() {
        ChurnMemory.Raised first = new ChurnMemory.Raised(1, DAY, WATCH);
        ChurnMemory.Raised second = new ChurnMemory.Raised(2, DAY, HIGH);
        ChurnMemory memory = at(HIGH).toBeJudged(first).toBeJudged(second);

        assertThat(memory.unjudged()).containsExactly(first, second);
        assertThat(memory.leftToJudge(List.of(second)).unjudged()).containsExactly(second);
        assertThat(memory.leftToJudge(List.of(second)).level()).isEqualTo(HIGH);
    }
}
