package dev.clientele.jobs.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.churn.ChurnActions;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.Relationship;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChurnWordsTest {

    @Test
    void levelsLifeCycleAndActionsAreSaid() {
        ChurnActions actions =
                new ChurnActions(
                        List.of(
                                new ChurnActions.Rule(
                                        ChurnReason.Code.OVERDUE,
                                        "gold",
                                        ChurnLevel.CRITICAL,
                                        Relationship.REPEAT,
                                        "personal-call"),
                                new ChurnActions.Rule(null, null, null, null, "letter")));
        ChurnRule rule =
                new ChurnRule(
                        90,
                        60,
                        75.5,
                        Double.POSITIVE_INFINITY,
                        50,
                        14,
                        ChurnRule.SignalPoints.NONE,
                        180,
                        1,
                        actions);

        assertThat(ChurnWords.of(rule))
                .containsExactly(
                        "The risk of no order within 90 days is announced at a score of 60"
                                + " (watch), 75.5 (high).",
                        "Who has ordered on one day only is left in peace for 1 day.",
                        "After 180 days of silence a customer counts as lapsed and no risk rises"
                                + " any more; the first order after that wins the customer back.",
                        "Against overdue, tier gold, level critical, repeat customers:"
                                + " personal-call.",
                        "Against any risk: letter.");
    }

    @Test
    void whatARuleDoesNotSayIsNotSaid() {
        ChurnRule rule = new ChurnRule(30, 60, 75, 90, 50, 14, ChurnRule.SignalPoints.NONE);

        assertThat(ChurnWords.of(rule)).hasSize(1);
    }
}
