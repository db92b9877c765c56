package dev.clientele.jobs.whatif.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.whatif.figures.Cost.TierCost;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostTest {

    private static final Cost.Rates RATES =
            new Cost.Rates(Paths.ORDER, Map.of("middle", 10_000L, "high", 36_500L), 2);

    @Test
    void aDayBelongsToTheTierInWhichItEnds() {
        Paths paths =
                Paths.enrolled("2025-01-01T00:00:00", "low")
                        .moved("2025-01-03T09:00:00", "middle")
                        .moved("2025-01-03T23:59:59", "high")
                        .moved("2025-01-06T00:00:00", "low");

        Cost cost = cost(paths, "2025-01-01", "2025-01-10");

        assertThat(cost.tiers()).extracting(TierCost::customerDays).containsExactly(7L, 0L, 3L);
        assertThat(cost.customerDays()).isEqualTo(10);
        assertThat(cost.total()).isEqualTo("3.00");
    }

    @Test
    void daysOutsideThePeriodDoNotCount() {
        Paths paths = Paths.enrolled("2024-01-01", "high").moved("2025-01-05", "low");

        assertThat(cost(paths, "2025-01-03", "2025-01-10").tiers())
                .extracting(TierCost::customerDays)
                .containsExactly(6L, 0L, 2L);
        assertThat(cost(paths, "2023-01-01", "2023-12-31").customerDays()).isZero();
    }

    @Test
    void fractionsAreRoundedOnceATier() {
        // 10,000 x 1 / 365 = 27.397..., x 73 = 2,000 exactly
        assertThat(costOfDays("2025-01-01", "2025-01-01")).isEqualTo("0.27");
        assertThat(costOfDays("2025-01-01", "2025-03-14")).isEqualTo("20.00");
    }

    private static BigDecimal costOfDays(String from, String to) {
        return cost(Paths.enrolled("2024-01-01", "middle"), from, to).total();
    }

    @Test
    void roundingIsToTheNearest() {
        Cost.Rates oneAYear = new Cost.Rates(Paths.ORDER, Map.of("low", 1L), 0);
        List<TierPath> paths = Paths.enrolled("2024-01-01", "low").alone();
        int day = Paths.day("2025-01-01");

        // 182 / 365 and 183 / 365
        assertThat(Cost.of(paths, oneAYear, Paths.CALENDAR, day, day + 181).total()).isEqualTo("0");
        assertThat(Cost.of(paths, oneAYear, Paths.CALENDAR, day, day + 182).total()).isEqualTo("1");
    }

    @Test
    void yearsAreCalendarYears() {
        List<TierPath> paths = Paths.enrolled("2023-12-30", "high").alone();

        List<Cost> years =
                Cost.byYear(
                        paths,
                        RATES,
                        Paths.CALENDAR,
                        Paths.day("2023-12-30"),
                        Paths.day("2025-01-31"));

        assertThat(years)
                .extracting(year -> year.from() + " " + year.to() + " " + year.total())
                .containsExactly(
                        "2023-12-30 2023-12-31 2.00",
                        "2024-01-01 2024-12-31 366.00",
                        "2025-01-01 2025-01-31 31.00");
    }

    private static Cost cost(Paths paths, String from, String to) {
        return Cost.of(paths.alone(), RATES, Paths.CALENDAR, Paths.day(from), Paths.day(to));
    }
}
