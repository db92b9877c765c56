package dev.clientele.functions.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.clv.ModelUnit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a learned score adds on real data; nothing of the holdout was learned from. */
class ChurnOfRealDataTest {

    @Test
    void ofTheCdnowSample() {
        ChurnFit churn = churn(RealData.cdnow(), "1997-09-30", 273);
        rank(churn, 0.782);
    }

    @Test
    void ofOnlineRetail() {
        ChurnFit churn = churn(RealData.onlineRetail(), "2011-08-31", 100);
        rank(churn, 0.743);
    }

    private static void rank(ChurnFit churn, double least) {
        assertThat(churn.scorer()).isEqualTo(ChurnFit.LEARNED);
        double auc = churn.holdout().learned().auc();
        assertThat(auc)
                .isGreaterThan(least)
                .isGreaterThan(churn.holdout().models().auc())
                .isGreaterThan(churn.holdout().recencyAuc())
                .isGreaterThan(churn.holdout().frequencyAuc());
    }

    private static ChurnFit churn(OrderHistory history, String until, int horizonDays) {
        int day = (int) LocalDate.parse(until).toEpochDay();
        int quarter = history.daysUntil(day) / 4;
        return Calibration.of(
                        history.withChurn(ModelUnit.WEEKS, day, quarter, horizonDays, horizonDays))
                .churn();
    }
}
