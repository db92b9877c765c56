package dev.clientele.functions.calibration;

import dev.clientele.functions.calibration.TimelineFigures.CumulativeWeek;
import dev.clientele.model.clv.PurchaseCounts;
import dev.clientele.model.clv.PurchaseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a model expects of a whole customer base, knowing only when each customer first bought. */
final class HistoryCharts {

    private static final double DAYS_IN_WEEK = 7;

    /** From the first purchase day, anywhere in its week, to the end of that week, on average. */
    private static final double DAYS_OF_FIRST_WEEK = 3;

    private HistoryCharts() {}

    /** Customers by repeat purchase days, actual against expected. */
    static List<FrequencyCount> frequencies(PurchaseModel model, List<CustomerGroup> groups) {
        long[] actual = new long[FrequencyCount.MOST + 1];
        SortedMap<Double, Long> customersByAge = new TreeMap<>();
        long customers = 0;
        for (CustomerGroup group : groups) {
            actual[Math.min(group.x(), FrequencyCount.MOST)] += group.customers();
            customersByAge.merge(group.age(), group.customers(), Long::sum);
            customers += group.customers();
        }
        double[] expected = expected(model, customersByAge);
        double more = customers;
        List<FrequencyCount> counts = new ArrayList<>();
        for (int x = 0; x < FrequencyCount.MOST; x++) {
            counts.add(new FrequencyCount(x, actual[x], expected[x]));
            more -= expected[x];
        }
        counts.add(
                new FrequencyCount(
                        FrequencyCount.MOST, actual[FrequencyCount.MOST], Math.max(0, more)));
        return counts;
    }

    private static double[] expected(PurchaseModel model, SortedMap<Double, Long> customersByAge) {
        double[] expected = new double[FrequencyCount.MOST];
        for (var cohort : customersByAge.entrySet()) {
            PurchaseCounts counts = model.distribution(0, 0, 0, cohort.getKey());
            for (int x = 0; x < expected.length; x++) {
                expected[x] += cohort.getValue() * counts.chance(x);
            }
        }
        return expected;
    }

    /**
     * Cumulative repeat purchases by week, actual against expected.
     *
     * @param model fitted to the history
     * @param data the history, with its timeline
     */
    static TimelineFigures timeline(PurchaseModel model, CalibrationData data) {
        List<Timeline.Week> weeks = data.timeline().weeks();
        double[] expectedByAge = new double[weeks.size()];
        for (int age = 0; age < expectedByAge.length; age++) {
            double days = DAYS_OF_FIRST_WEEK + DAYS_IN_WEEK * age;
            expectedByAge[age] = model.expectedPurchases(0, 0, 0, days / data.unit().daysPerUnit());
        }
        List<CumulativeWeek> figures = new ArrayList<>();
        long actual = 0;
        for (int week = 0; week < weeks.size(); week++) {
            actual += weeks.get(week).repeats();
            double expected = 0;
            for (int first = 0; first <= week; first++) {
                expected += weeks.get(first).newCustomers() * expectedByAge[week - first];
            }
            figures.add(new CumulativeWeek(actual, expected));
        }
        return new TimelineFigures(data.facts().days() / DAYS_IN_WEEK, figures);
    }
}
