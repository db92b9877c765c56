package dev.clientele.model.customer;

import static dev.clientele.model.tier.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.clv.PurchaseCounts;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.clv.SpendRange;
import dev.clientele.model.slice.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The day on which a prediction is 10 % down, against a look at each day; and how many looks it
 * takes, since each of them costs a series.
 */
class ValueOutlookTest {

    private static final int DAY = 20_000;
    private static final int FARTHEST_DAYS = 3_650;
    private static final DayTotals ORDER = new DayTotals(1, 1, 100_00, 100_00, 0, 100_00);

    private final List<Integer> looks = new ArrayList<>();

    @Test
    void straightLinesTakeFiveLooksAtMost() {
        for (IntToDoubleFunction line : straightLines().toList()) {
            assertFirstFarDay(line);
            assertThat(looks).as("looks").hasSizeLessThanOrEqualTo(5);
        }
    }

    /** As the models' predictions fall: faster at first. */
    @Test
    void linesThatBendTakeTwelveLooksAtMost() {
        for (IntToDoubleFunction line : bentLines().toList()) {
            assertFirstFarDay(line);
            assertThat(looks).as("looks").hasSizeLessThanOrEqualTo(12);
        }
    }

    /** Where a line helps nothing at all, one look in four halves the days in question. */
    @Test
    void cliffsAreFoundByHalving() {
        for (IntToDoubleFunction cliff : cliffs().toList()) {
            assertFirstFarDay(cliff);
            assertThat(looks).as("looks").hasSizeLessThanOrEqualTo(45);
        }
    }

    @Test
    void predictionThatStaysIsLookedAtAgainTenYearsAhead() {
        assertThat(nextFarDay(days -> 1)).isEqualTo(DAY + FARTHEST_DAYS);
        assertThat(nextFarDay(days -> days <= FARTHEST_DAYS ? 0.91 : 0))
                .isEqualTo(DAY + FARTHEST_DAYS);
        assertThat(nextFarDay(days -> days < FARTHEST_DAYS ? 1 : 0)).isEqualTo(DAY + FARTHEST_DAYS);
    }

    @Test
    void everyDayIsAheadAndLookedAtOnce() {
        Stream.of(straightLines(), bentLines(), cliffs(), Stream.<IntToDoubleFunction>of(d -> 1))
                .flatMap(lines -> lines)
                .forEach(
                        line -> {
                            nextFarDay(line);
                            assertThat(looks)
                                    .doesNotHaveDuplicates()
                                    .allMatch(days -> days > 0 && days <= FARTHEST_DAYS);
                        });
    }

    @Test
    void thereIsNoSuchDayWithoutPurchaseDayOrPrediction() {
        CustomerState state = customer();
        ProgrammeVersion version = version(days -> 0);
        assertThat(ValueOutlook.nextFarDay(version, state, DAY)).isEqualTo(Days.NEVER);

        CustomerState gaveAllBack = new CustomerState();
        gaveAllBack.clvSent(ClvSent.of(version.estimate(state, DAY), "made-up"));
        assertThat(ValueOutlook.nextFarDay(version, gaveAllBack, DAY)).isEqualTo(Days.NEVER);
        assertThat(looks).hasSize(1);
    }

    private void assertFirstFarDay(IntToDoubleFunction line) {
        int expected =
                IntStream.range(1, FARTHEST_DAYS)
                        .filter(days -> ClvSent.isFar(predicted(line, 0), predicted(line, days)))
                        .findFirst()
                        .orElse(FARTHEST_DAYS);

        assertThat(nextFarDay(line) - DAY).isEqualTo(expected);
    }

    private static double predicted(IntToDoubleFunction line, int days) {
        CustomerState state = customer();
        return new ValueOutlookTest().version(line).estimate(state, DAY + days).predicted();
    }

    /** After a prediction was sent on the day. */
    private int nextFarDay(IntToDoubleFunction line) {
        ProgrammeVersion version = version(line);
        CustomerState state = customer();
        state.clvSent(ClvSent.of(version.estimate(state, DAY), "made-up"));
        looks.clear();
        return ValueOutlook.nextFarDay(version, state, DAY);
    }

    private static CustomerState customer() {
        CustomerState state = new CustomerState();
        state.ledger().add(DAY, ORDER);
        return state;
    }

    private ProgrammeVersion version(IntToDoubleFunction line) {
        return new ProgrammeVersion(0, policy().build(), new Falling(line, looks));
    }

    /** From 10 % a day to 10 % in two and a half years. */
    private static Stream<IntToDoubleFunction> straightLines() {
        return IntStream.range(0, 80)
                .mapToDouble(step -> 0.105 / Math.pow(1.09, step))
                .mapToObj(rate -> days -> Math.exp(-rate * days));
    }

    private static Stream<IntToDoubleFunction> bentLines() {
        return IntStream.range(0, 80)
                .mapToDouble(step -> 2 * Math.pow(1.1, step))
                .boxed()
                .flatMap(
                        scale ->
                                Stream.of(0.3, 1.0, 2.0)
                                        .map(power -> days -> Math.pow(1 + days / scale, -power)));
    }

    /** Nothing changes up to some day, on which half or all is gone. */
    private static Stream<IntToDoubleFunction> cliffs() {
        return IntStream.iterate(1, day -> day < FARTHEST_DAYS, day -> day + 37)
                .boxed()
                .flatMap(end -> Stream.of(0.0, 0.5).map(rest -> days -> days < end ? 1 : rest));
    }

    /**
     * Expects a course of orders, and keeps the days it was asked about.
     *
     * @param orders discounted orders after so many days of silence
     * @param looks takes them
     */
    private record Falling(IntToDoubleFunction orders, List<Integer> looks) implements Forecast {

        @Override
        public double discountedOrders(PurchaseFacts facts, int day) {
            looks.add(day - DAY);
            return orders.applyAsDouble(day - DAY);
        }

        @Override
        public double expectedValue(PurchaseFacts facts, double minorUnits) {
            return facts.meanValue(true, minorUnits);
        }

        @Override
        public String label() {
            return "made-up";
        }

        @Override
        public int horizonDays() {
            return 365;
        }

        @Override
        public double pAlive(PurchaseFacts facts, int day) {
            return 1;
        }

        @Override
        public double expectedOrders(PurchaseFacts facts, int day, int days) {
            return discountedOrders(facts, day);
        }

        @Override
        public double noOrder(PurchaseFacts facts, int day, int days) {
            return 0;
        }

        @Override
        public PurchaseCounts orderCounts(PurchaseFacts facts, int day, int days) {
            return null;
        }

        @Override
        public SpendRange spending(PurchaseFacts facts, int day, double minorUnits) {
            return null;
        }
    }
}
