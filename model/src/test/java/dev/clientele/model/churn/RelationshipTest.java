package dev.clientele.model.churn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lapse begins with 180 days of silence. */
class RelationshipTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, PROSPECT",
        "0, 0, 999, PROSPECT",
        "1, 0, 0, ONE_TIME",
        "1, 0, 179, ONE_TIME",
        "1, 0, 180, LAPSED",
        "2, 1, 0, REPEAT",
        "2, 179, 179, REPEAT",
        "2, 179, 180, LAPSED",
        "2, 180, 0, WON_BACK",
        "9, 400, 179, WON_BACK",
        "9, 400, 180, LAPSED",
    })
    void isToldByPurchaseDaysAlone(
            int purchaseDays, int lastGap, int silence, Relationship expected) {
        assertThat(Relationship.of(purchaseDays, lastGap, silence, 180)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PROSPECT, NONE, PROSPECT",
        "PROSPECT, HIGH, PROSPECT",
        "ONE_TIME, NONE, NEW",
        "ONE_TIME, WATCH, AT_RISK",
        "REPEAT, NONE, ACTIVE",
        "REPEAT, CRITICAL, AT_RISK",
        "LAPSED, NONE, LAPSED",
        "LAPSED, CRITICAL, LAPSED",
        "WON_BACK, NONE, WON_BACK",
        "WON_BACK, WATCH, AT_RISK",
    })
    void withTheLevelItTellsTheStage(
            Relationship relationship, ChurnLevel level, LifecycleStage stage) {
        assertThat(LifecycleStage.of(relationship, level)).isEqualTo(stage);
    }
}
