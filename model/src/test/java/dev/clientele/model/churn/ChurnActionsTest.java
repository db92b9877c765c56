package dev.clientele.model.churn;

import static dev.clientele.model.churn.ChurnReason.Code.OPEN_COMPLAINT;
import static dev.clientele.model.churn.ChurnReason.Code.OVERDUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChurnActionsTest {

    private static final ChurnActions ACTIONS =
            new ChurnActions(
                    List.of(
                            new ChurnActions.Rule(OVERDUE, "gold", null, null, "call"),
                            new ChurnActions.Rule(
                                    OVERDUE, null, ChurnLevel.CRITICAL, null, "voucher"),
                            new ChurnActions.Rule(
                                    null, null, null, Relationship.WON_BACK, "welcome"),
                            new ChurnActions.Rule(OVERDUE, null, null, null, "letter")));

    private static String recommended(
            ChurnReason.Code reason, String tier, ChurnLevel level, Relationship relationship) {
        return ACTIONS.recommend(reason, tier, level, relationship);
    }

    @Test
    void theFirstRuleThatFitsSaysWhatToDo() {
        assertThat(recommended(OVERDUE, "gold", ChurnLevel.CRITICAL, Relationship.REPEAT))
                .isEqualTo("call");
        assertThat(recommended(OVERDUE, "silver", ChurnLevel.CRITICAL, Relationship.WON_BACK))
                .isEqualTo("voucher");
        assertThat(recommended(OVERDUE, null, ChurnLevel.HIGH, Relationship.WON_BACK))
                .isEqualTo("welcome");
        assertThat(recommended(OVERDUE, null, ChurnLevel.HIGH, Relationship.REPEAT))
                .isEqualTo("letter");
    }

    @Test
    void elseItIsWhatTheReasonRecommends() {
        assertThat(recommended(OPEN_COMPLAINT, "gold", ChurnLevel.HIGH, Relationship.REPEAT))
                .isEqualTo("resolve-complaint");
        assertThat(
                        ChurnActions.DEFAULT.recommend(
                                OVERDUE, "gold", ChurnLevel.HIGH, Relationship.REPEAT))
                .isEqualTo("win-back-offer");
    }
}
