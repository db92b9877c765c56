package dev.clientele.jobs.calibrate;

import dev.clientele.functions.calibration.CalibrationData;
import dev.clientele.functions.calibration.ChurnGroup;
import dev.clientele.functions.calibration.ChurnWindow;
import dev.clientele.functions.calibration.CustomerGroup;
import dev.clientele.functions.calibration.FollowedGroup;
import dev.clientele.functions.calibration.HistoryFacts;
import dev.clientele.functions.calibration.ObservationWindow;
import dev.clientele.functions.calibration.Timeline;
import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.clv.ModelUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The reduction as one would write it down first: all in memory, days in UTC, without the engine.
 */
final class NaiveHistory {

    private final List<LocalDate> looks;
    private final boolean firstDay;
    private final Map<String, Customer> customers = new TreeMap<>();

    /** What happened, in the order of arrival; the amount is in cents, null for a whole return. */
    record Event(String id, String customer, String type, Instant time, String order, Long cents) {}

    /** The looks are the validation cut's day, the last day to learn from, and the last day. */
    NaiveHistory(List<LocalDate> looks, boolean firstDay) {
        this.looks = looks;
        this.firstDay = firstDay;
    }

    private record Placed(LocalDate day, long cents, long left) {}

    /** What is known of a customer at a look, beside the purchase days: what a score sees. */
    private record Aside(double returnedShare, List<LocalDate> visits) {}

    private final class Customer {
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Placed> orders = new HashMap<>();
        private final List<Event> waiting = new ArrayList<>();
        private final List<NavigableMap<LocalDate, Long>> known = new ArrayList<>();
        private final List<Aside> aside = new ArrayList<>();
        private final List<LocalDate> visits = new ArrayList<>();

        void take(Event event) {
            if (day(event.time()).isAfter(looks.get(2)) || !seen.add(event.id())) {
                return;
            }
            while (day(event.time()).isAfter(looks.get(known.size()))) {
                known.add(days());
                aside.add(new Aside(returnedShare(), List.copyOf(visits)));
            }
            if (event.type().equals("interaction")) {
                visits.add(day(event.time()));
            }
            if (event.type().equals("order")) {
                orders.put(
                        event.order(), new Placed(day(event.time()), event.cents(), event.cents()));
                waiting.removeIf(it -> it.order().equals(event.order()) && giveBack(it));
            } else if (event.type().equals("return") && !giveBack(event)) {
                waiting.add(event);
            }
        }

        private boolean giveBack(Event event) {
            Placed order = orders.get(event.order());
            if (order != null) {
                long back = event.cents() == null ? order.left() : event.cents();
                orders.put(
                        event.order(), new Placed(order.day(), order.cents(), order.left() - back));
            }
            return order != null;
        }

        private NavigableMap<LocalDate, Long> days() {
            NavigableMap<LocalDate, Long> days = new TreeMap<>();
            for (Placed order : orders.values()) {
                if (order.left() > 0) {
                    days.merge(order.day(), order.left(), Long::sum);
                }
            }
            return days;
        }

        private double returnedShare() {
            long ordered = orders.values().stream().mapToLong(Placed::cents).sum();
            long left = orders.values().stream().mapToLong(Placed::left).sum();
            return ordered == 0 ? 0 : (double) (ordered - left) / ordered;
        }

        /** What a churn score sees at the first look. */
        ChurnTraits traits() {
            LocalDate on = looks.get(0);
            Aside then =
                    aside.isEmpty()
                            ? new Aside(returnedShare(), List.copyOf(visits))
                            : aside.get(0);
            NavigableMap<LocalDate, Long> days = knownAt(0);
            LocalDate before = days.lowerKey(days.lastKey());
            long total = days.values().stream().mapToLong(Long::longValue).sum();
            return new ChurnTraits(
                    days.size() - 1,
                    between(days.firstKey(), days.lastKey()),
                    between(days.firstKey(), on),
                    before == null ? 0 : between(before, days.lastKey()),
                    total / 100.0 / days.size(),
                    days.lastEntry().getValue() / 100.0,
                    then.returnedShare(),
                    (int) then.visits().stream().filter(it -> between(it, on) < 90).count(),
                    false,
                    false);
        }

        NavigableMap<LocalDate, Long> knownAt(int look) {
            return look < known.size() ? known.get(look) : days();
        }

        CustomerGroup group(int look) {
            NavigableMap<LocalDate, Long> days = knownAt(look);
            if (days.isEmpty()) {
                return null;
            }
            LocalDate first = days.firstKey();
            long amount = days.values().stream().mapToLong(Long::longValue).sum();
            int counted = firstDay ? days.size() : days.size() - 1;
            long countedAmount = firstDay ? amount : amount - days.get(first);
            return new CustomerGroup(
                    days.size() - 1,
                    weeks(first, days.lastKey()),
                    weeks(first, looks.get(look)),
                    counted == 0 ? Double.NaN : countedAmount / 100.0 / counted,
                    1);
        }

        FollowedGroup followed(int look) {
            CustomerGroup before = group(look);
            if (before == null) {
                return null;
            }
            var window = knownAt(look + 1).tailMap(looks.get(look), false);
            LocalDate first = knownAt(look).firstKey();
            return new FollowedGroup(
                    before,
                    window.size(),
                    window.isEmpty() ? 0 : weeks(first, window.lastKey()),
                    window.values().stream().mapToLong(Long::longValue).sum() / 100.0);
        }
    }

    void take(Event event) {
        customers.computeIfAbsent(event.customer(), id -> new Customer()).take(event);
    }

    CalibrationData data() {
        Map<CustomerGroup, Long> training = new HashMap<>();
        long purchaseDays = 0;
        LocalDate oldest = looks.get(1);
        for (Customer customer : customers.values()) {
            CustomerGroup group = customer.group(1);
            if (group != null) {
                training.merge(group, 1L, Long::sum);
                purchaseDays += group.x() + 1;
                LocalDate first = customer.knownAt(1).firstKey();
                oldest = first.isBefore(oldest) ? first : oldest;
            }
        }
        return new CalibrationData(
                ModelUnit.WEEKS,
                firstDay,
                new HistoryFacts(
                        training.values().stream().mapToLong(Long::longValue).sum(),
                        purchaseDays,
                        (int) oldest.toEpochDay(),
                        (int) looks.get(1).toEpochDay(),
                        looks.get(1).toEpochDay() - oldest.toEpochDay(),
                        "EUR"),
                training.entrySet().stream()
                        .map(entry -> counted(entry.getKey(), entry.getValue()))
                        .toList(),
                window(0),
                window(1),
                timeline());
    }

    /** Who had no order from the first look to the second. */
    ChurnWindow churn() {
        Map<ChurnGroup, Long> groups = new HashMap<>();
        for (Customer customer : customers.values()) {
            if (!customer.knownAt(0).isEmpty()) {
                boolean hasNoOrder = customer.knownAt(1).tailMap(looks.get(0), false).isEmpty();
                groups.merge(new ChurnGroup(customer.traits(), hasNoOrder, 1), 1L, Long::sum);
            }
        }
        return new ChurnWindow(
                between(looks.get(0), looks.get(1)),
                groups.entrySet().stream().map(it -> counted(it.getKey(), it.getValue())).toList());
    }

    private static ChurnGroup counted(ChurnGroup group, long count) {
        return new ChurnGroup(group.traits(), group.hasNoOrder(), count);
    }

    private static int between(LocalDate from, LocalDate to) {
        return (int) (to.toEpochDay() - from.toEpochDay());
    }

    private ObservationWindow window(int look) {
        Map<FollowedGroup, Long> groups = new HashMap<>();
        for (Customer customer : customers.values()) {
            FollowedGroup group = customer.followed(look);
            if (group != null) {
                groups.merge(group, 1L, Long::sum);
            }
        }
        return new ObservationWindow(
                weeks(looks.get(look), looks.get(look + 1)),
                groups.entrySet().stream()
                        .map(
                                entry ->
                                        new FollowedGroup(
                                                counted(entry.getKey().before(), entry.getValue()),
                                                entry.getKey().purchases(),
                                                entry.getKey().lastPurchase(),
                                                entry.getKey().spend()))
                        .toList());
    }

    private Timeline timeline() {
        TreeMap<LocalDate, Long> firsts = new TreeMap<>();
        List<LocalDate> others = new ArrayList<>();
        for (Customer customer : customers.values()) {
            List<LocalDate> days = List.copyOf(customer.knownAt(2).keySet());
            if (!days.isEmpty()) {
                firsts.merge(days.get(0), 1L, Long::sum);
                others.addAll(days.subList(1, days.size()));
            }
        }
        List<Timeline.Week> weeks = new ArrayList<>();
        for (LocalDate from = firsts.firstKey();
                !from.isAfter(looks.get(2));
                from = from.plusDays(7)) {
            LocalDate monday = from;
            weeks.add(
                    new Timeline.Week(
                            firsts.subMap(from, from.plusDays(7)).values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum(),
                            others.stream()
                                    .filter(day -> !day.isBefore(monday))
                                    .filter(day -> day.isBefore(monday.plusDays(7)))
                                    .count()));
        }
        return new Timeline(weeks);
    }

    private static CustomerGroup counted(CustomerGroup group, long count) {
        return new CustomerGroup(group.x(), group.recency(), group.age(), group.meanValue(), count);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return (to.toEpochDay() - from.toEpochDay()) / 7.0;
    }
}
