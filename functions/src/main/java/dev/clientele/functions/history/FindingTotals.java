package dev.clientele.functions.history;

import dev.clientele.functions.calibration.CalibrationData;
import dev.clientele.functions.calibration.ChurnData;
import dev.clientele.functions.calibration.ChurnGroup;
import dev.clientele.functions.calibration.ChurnWindow;
import dev.clientele.functions.calibration.CustomerGroup;
import dev.clientele.functions.calibration.FollowedGroup;
import dev.clientele.functions.calibration.HistoryFacts;
import dev.clientele.functions.calibration.ObservationWindow;
import dev.clientele.functions.calibration.Timeline;
import dev.clientele.model.clv.ModelUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Adds up the findings of a history to what a calibration wants to know. The order in which they
 * come is of no matter.
 */
public final class FindingTotals {

    private static final int DAYS_A_WEEK = 7;

    private static final Comparator<Finding.Known> BY_LOOKS =
            Comparator.comparingInt(Finding.Known::x)
                    .thenComparingInt(Finding.Known::recencyDays)
                    .thenComparingInt(Finding.Known::ageDays)
                    .thenComparingLong(Finding.Known::amount);

    private static final Comparator<Finding.Followed> BY_DEEDS =
            Comparator.comparing(Finding.Followed::before, BY_LOOKS)
                    .thenComparingInt(Finding.Followed::purchases)
                    .thenComparingInt(Finding.Followed::lastPurchaseDays)
                    .thenComparingLong(Finding.Followed::spend);

    private final Map<Finding.Known, Long> customers = new TreeMap<>(BY_LOOKS);
    private final Map<Part, Map<Finding.Followed, Long>> followed = new EnumMap<>(Part.class);
    private final Map<Part, Map<Finding.Watched, Long>> watched = new EnumMap<>(Part.class);
    private final NavigableMap<Integer, Long> newCustomers = new TreeMap<>();
    private final NavigableMap<Integer, Long> repeats = new TreeMap<>();
    private long findings;

    /**
     * How the numbers of findings become those of a calibration.
     *
     * @param unit of time
     * @param firstDay whether mean values count the first purchase day too
     * @param minorUnits minor units in one unit of the currency
     * @param currency ISO 4217 code; null if unknown
     */
    public record Measures(ModelUnit unit, boolean firstDay, double minorUnits, String currency) {

        private double time(int days) {
            return (double) days / unit.daysPerUnit();
        }

        private CustomerGroup group(Finding.Known known, long count) {
            int counted = firstDay ? known.x() + 1 : known.x();
            double mean = counted == 0 ? Double.NaN : known.amount() / minorUnits / counted;
            return new CustomerGroup(
                    known.x(), time(known.recencyDays()), time(known.ageDays()), mean, count);
        }

        private FollowedGroup group(Finding.Followed followed, long count) {
            return new FollowedGroup(
                    group(followed.before(), count),
                    followed.purchases(),
                    time(followed.lastPurchaseDays()),
                    followed.spend() / minorUnits);
        }
    }

    /**
     * Adds a finding.
     *
     * @param counted the finding and its count
     */
    public void add(Counted counted) {
        Finding finding = counted.finding();
        findings += counted.count();
        if (finding instanceof Finding.AtTheEnd end) {
            customers.merge(end.customer(), counted.count(), Long::sum);
        } else if (finding instanceof Finding.Followed window) {
            followed.computeIfAbsent(window.part(), key -> new TreeMap<>(BY_DEEDS))
                    .merge(window, counted.count(), Long::sum);
        } else if (finding instanceof Finding.Watched window) {
            watched.computeIfAbsent(window.part(), key -> new HashMap<>())
                    .merge(window, counted.count(), Long::sum);
        } else if (finding instanceof Finding.Purchase purchase) {
            (purchase.isFirst() ? newCustomers : repeats)
                    .merge(purchase.day(), counted.count(), Long::sum);
        }
    }

    /**
     * How many findings were added, each as often as it was made.
     *
     * @return at least 0
     */
    public long findings() {
        return findings;
    }

    /**
     * All that is known of the customer base.
     *
     * @param cuts where the history was cut
     * @param measures how it is measured
     * @return what a calibration takes
     */
    public CalibrationData data(Cuts cuts, Measures measures) {
        List<CustomerGroup> training = new ArrayList<>();
        customers.forEach((known, count) -> training.add(measures.group(known, count)));
        return new CalibrationData(
                measures.unit(),
                measures.firstDay(),
                facts(cuts, measures),
                training,
                observed(Part.VALIDATION, cuts, measures),
                observed(Part.HOLDOUT, cuts, measures),
                timeline(cuts),
                churn(cuts));
    }

    private HistoryFacts facts(Cuts cuts, Measures measures) {
        long total = 0;
        long purchaseDays = 0;
        int oldest = 0;
        for (Map.Entry<Finding.Known, Long> entry : customers.entrySet()) {
            total += entry.getValue();
            purchaseDays += (entry.getKey().x() + 1L) * entry.getValue();
            oldest = Math.max(oldest, entry.getKey().ageDays());
        }
        int until = cuts.until().day();
        Integer from = total == 0 ? null : Integer.valueOf(until - oldest);
        return new HistoryFacts(total, purchaseDays, from, until, oldest, measures.currency());
    }

    /** Null if there is no such window. */
    private ObservationWindow observed(Part part, Cuts cuts, Measures measures) {
        Window window = cuts.windows().get(part);
        if (window == null) {
            return null;
        }
        List<FollowedGroup> groups = new ArrayList<>();
        followed.getOrDefault(part, Map.of())
                .forEach((found, count) -> groups.add(measures.group(found, count)));
        return new ObservationWindow(measures.time(window.days()), groups);
    }

    private ChurnData churn(Cuts cuts) {
        return cuts.churn() == null
                ? null
                : new ChurnData(
                        cuts.churn().horizonDays(),
                        churn(Part.LEARNING, cuts),
                        churn(Part.VALIDATION, cuts),
                        churn(Part.BEFORE_VALIDATION, cuts),
                        churn(Part.HOLDOUT, cuts));
    }

    /** Null if there is no such window. */
    private ChurnWindow churn(Part part, Cuts cuts) {
        Window window = cuts.windows().get(part);
        if (window == null) {
            return null;
        }
        List<ChurnGroup> groups = new ArrayList<>();
        watched.getOrDefault(part, Map.of())
                .forEach(
                        (found, count) ->
                                groups.add(
                                        new ChurnGroup(found.before(), found.hasNoOrder(), count)));
        return new ChurnWindow(window.days(), groups);
    }

    private Timeline timeline(Cuts cuts) {
        List<Timeline.Week> weeks = new ArrayList<>();
        if (newCustomers.isEmpty()) {
            return new Timeline(weeks);
        }
        int last = cuts.last().day();
        for (int from = newCustomers.firstKey(); from <= last; from += DAYS_A_WEEK) {
            weeks.add(
                    new Timeline.Week(
                            sum(newCustomers, from, from + DAYS_A_WEEK),
                            sum(repeats, from, from + DAYS_A_WEEK)));
        }
        return new Timeline(weeks);
    }

    private static long sum(NavigableMap<Integer, Long> counts, int from, int before) {
        return counts.subMap(from, before).values().stream().mapToLong(Long::longValue).sum();
    }
}
