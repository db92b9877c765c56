package dev.clientele.functions.calibration;

import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.clv.ModelUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Purchase days of customers with their amounts, to be looked at on any day. */
final class OrderHistory {

    private final Map<String, NavigableMap<Integer, Double>> amounts = new TreeMap<>();

    void add(String customer, int day, double amount) {
        amounts.computeIfAbsent(customer, id -> new TreeMap<>()).merge(day, amount, Double::sum);
    }

    /** Everything a calibration knows: learn until a day, choose by the last days before it. */
    CalibrationData data(ModelUnit unit, int until, int validationDays, int holdoutDays) {
        int from = amounts.values().stream().mapToInt(NavigableMap::firstKey).min().orElseThrow();
        List<CustomerGroup> training =
                amounts.values().stream()
                        .filter(days -> days.firstKey() <= until)
                        .map(days -> look(days, until, unit))
                        .toList();
        long days =
                amounts.values().stream().mapToLong(all -> all.headMap(until, true).size()).sum();
        HistoryFacts facts =
                new HistoryFacts(training.size(), days, from, until, until - from, null);
        return new CalibrationData(
                unit,
                false,
                facts,
                training,
                window(until - validationDays, validationDays, unit),
                window(until, holdoutDays, unit),
                timeline(from, until + holdoutDays));
    }

    /** How long the history is until a day, which counts. */
    int daysUntil(int until) {
        int from = amounts.values().stream().mapToInt(NavigableMap::firstKey).min().orElseThrow();
        return until - from + 1;
    }

    /** The same with what is to be learned about who does not order. */
    CalibrationData withChurn(
            ModelUnit unit, int until, int validationDays, int holdoutDays, int horizonDays) {
        CalibrationData data = data(unit, until, validationDays, holdoutDays);
        int validation = until - validationDays;
        return new CalibrationData(
                unit,
                false,
                data.facts(),
                data.training(),
                data.validation(),
                data.holdout(),
                data.timeline(),
                new ChurnData(
                        horizonDays,
                        learning(until, data.facts().from(), horizonDays),
                        churn(validation, validationDays),
                        learning(validation, data.facts().from(), validationDays),
                        churn(until, holdoutDays)));
    }

    private ChurnWindow learning(int until, int from, int horizonDays) {
        int days = ChurnData.windowDays(horizonDays, until - from + 1);
        return churn(until - days, days);
    }

    private ChurnWindow churn(int cut, int length) {
        List<ChurnGroup> groups = new ArrayList<>();
        for (NavigableMap<Integer, Double> days : amounts.values()) {
            if (days.firstKey() <= cut) {
                boolean hasNoOrder = days.subMap(cut, false, cut + length, true).isEmpty();
                groups.add(new ChurnGroup(traits(days.headMap(cut, true), cut), hasNoOrder, 1));
            }
        }
        return new ChurnWindow(length, groups);
    }

    private static ChurnTraits traits(NavigableMap<Integer, Double> seen, int on) {
        int first = seen.firstKey();
        int last = seen.lastKey();
        Integer before = seen.lowerKey(last);
        double total = seen.values().stream().mapToDouble(Double::doubleValue).sum();
        return new ChurnTraits(
                seen.size() - 1,
                last - first,
                on - first,
                before == null ? 0 : last - before,
                total / seen.size(),
                seen.get(last),
                0,
                0,
                false,
                false);
    }

    private ObservationWindow window(int cut, int length, ModelUnit unit) {
        List<FollowedGroup> groups = new ArrayList<>();
        for (NavigableMap<Integer, Double> days : amounts.values()) {
            if (days.firstKey() <= cut) {
                SortedMap<Integer, Double> after = days.subMap(cut, false, cut + length, true);
                int last = after.isEmpty() ? days.firstKey() : after.lastKey();
                groups.add(
                        new FollowedGroup(
                                look(days, cut, unit),
                                after.size(),
                                (last - days.firstKey()) / (double) unit.daysPerUnit(),
                                after.values().stream().mapToDouble(Double::doubleValue).sum()));
            }
        }
        return new ObservationWindow(length / (double) unit.daysPerUnit(), groups);
    }

    private static CustomerGroup look(NavigableMap<Integer, Double> days, int on, ModelUnit unit) {
        SortedMap<Integer, Double> seen = days.headMap(on, true);
        int first = seen.firstKey();
        double repeated =
                seen.values().stream()
                        .skip(1)
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN);
        double daysPerUnit = unit.daysPerUnit();
        return new CustomerGroup(
                seen.size() - 1,
                (seen.lastKey() - first) / daysPerUnit,
                (on - first) / daysPerUnit,
                repeated,
                1);
    }

    private Timeline timeline(int from, int until) {
        long[] customers = new long[(until - from) / 7 + 1];
        long[] repeats = new long[customers.length];
        for (NavigableMap<Integer, Double> days : amounts.values()) {
            days.headMap(until, true).keySet().forEach(day -> repeats[(day - from) / 7]++);
            if (days.firstKey() <= until) {
                customers[(days.firstKey() - from) / 7]++;
                repeats[(days.firstKey() - from) / 7]--;
            }
        }
        Timeline.Week[] weeks = new Timeline.Week[customers.length];
        Arrays.setAll(weeks, i -> new Timeline.Week(customers[i], repeats[i]));
        return new Timeline(List.of(weeks));
    }
}
