package dev.clientele.model.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.slice.Days;
import org.junit.jupiter.api.Test;

class LapseTest {

    @Test
    void lapseIsTwoHorizonsOfSilenceIfThePolicyDoesNotSay() {
        ChurnRule rule = new ChurnRule(30, 60, 75, 90, 50, 14, ChurnRule.SignalPoints.NONE);

        assertThat(Lapse.days(rule)).isEqualTo(60);
        assertThat(Lapse.days(null)).isEqualTo(180);
    }

    @Test
    void lapseComesSoManyDaysAfterTheLastPurchaseDay() {
        assertThat(Lapse.dayOf(20_000, 60)).isEqualTo(20_060);
        assertThat(Lapse.dayOf(20_000, Integer.MAX_VALUE)).isEqualTo(Days.NEVER);
    }

    @Test
    void alertIsAsEarlyAsItWasRaised() {
        assertThat(Lapse.leadDays(20_020, 20_000, 20_060)).isEqualTo(40);
        assertThat(Lapse.leadDays(20_060, 20_000, 20_060)).isZero();
    }

    @Test
    void alertFromBeforeTheLastOrderWarnsFromThatOrderOn() {
        assertThat(Lapse.leadDays(19_000, 20_000, 20_060)).isEqualTo(60);
    }
}
