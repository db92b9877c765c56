package dev.clientele.functions.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clientele.functions.calibration.TimelineFigures.CumulativeWeek;
import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.PurchaseModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryChartsTest {

    private static final PurchaseModel DAYS = new BgNbd(0.6, 35, 0.8, 2.5);

    @Test
    void expectsOfEachWeeksNewCustomersWhatTheirAgeAllows() {
        Timeline timeline =
                new Timeline(List.of(new Timeline.Week(10, 1), new Timeline.Week(5, 3)));
        CalibrationData data =
                new CalibrationData(
                        ModelUnit.DAYS,
                        false,
                        new HistoryFacts(15, 19, 0, 9, 10, null),
                        List.of(),
                        null,
                        null,
                        timeline);
        TimelineFigures figures = HistoryCharts.timeline(DAYS, data);
        double afterThree = DAYS.expectedPurchases(0, 0, 0, 3);
        double afterTen = DAYS.expectedPurchases(0, 0, 0, 10);
        assertThat(figures.fittedWeeks()).isEqualTo(10 / 7.0);
        assertThat(figures.weeks())
                .containsExactly(
                        new CumulativeWeek(1, 10 * afterThree),
                        new CumulativeWeek(4, 10 * afterTen + 5 * afterThree));
    }

    @Test
    void countsAllCustomersOnBothSides() {
        List<CustomerGroup> groups =
                List.of(
                        new CustomerGroup(0, 0, 100, Double.NaN, 60),
                        new CustomerGroup(2, 40, 100, 9, 30),
                        new CustomerGroup(7, 40, 80, 9, 6),
                        new CustomerGroup(23, 40, 80, 9, 4));
        List<FrequencyCount> counts = HistoryCharts.frequencies(DAYS, groups);
        assertThat(counts)
                .extracting(FrequencyCount::repeats)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(counts)
                .extracting(FrequencyCount::customers)
                .containsExactly(60L, 0L, 30L, 0L, 0L, 0L, 0L, 10L);
        assertThat(counts.stream().mapToDouble(FrequencyCount::expected).sum())
                .isCloseTo(100, within(1e-9));
        assertThat(counts.get(0).expected())
                .isCloseTo(
                        90 * DAYS.noPurchase(0, 0, 0, 100) + 10 * DAYS.noPurchase(0, 0, 0, 80),
                        within(1e-9));
    }
}
