package dev.clientele.model.retention;

import dev.clientele.model.churn.Relationship;
import dev.clientele.model.retention.AlertGroup.By;
import dev.clientele.model.retention.RetentionSignal.Alert;
import dev.clientele.model.retention.RetentionSignal.BaseLook;
import dev.clientele.model.retention.RetentionSignal.Judged;
import dev.clientele.model.retention.RetentionSignal.Lapsed;
import dev.clientele.model.retention.RetentionSignal.OfAlerts;
import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.slice.Periods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts how alerts ended, who lapsed and how the panel did, by week and group. Whatever the order
 * in which it is told, it comes to the same.
 */
public final class AlertBook {

    private final TreeMap<Integer, Map<AlertGroup, AlertCounts>> weeks = new TreeMap<>();

    /** An empty book. */
    public AlertBook() {}

    /**
     * Takes a signal.
     *
     * @param signal any
     */
    public void add(OfAlerts signal) {
        int monday = Periods.mondayOf(signal.day());
        if (signal instanceof Judged judged) {
            groups(judged.alert()).forEach(group -> counts(monday, group).judged(judged));
        } else if (signal instanceof Lapsed lapsed) {
            lapsed(monday, lapsed);
        } else if (signal instanceof BaseLook look) {
            groups(look.start()).forEach(group -> counts(monday, group).looked(Looks.of(look)));
        }
    }

    private void lapsed(int monday, Lapsed lapsed) {
        List<AlertGroup> whose = new ArrayList<>();
        whose.add(AlertGroup.ALL);
        whose.add(AlertGroup.ofTier(lapsed.tier()));
        whose.add(relationship(lapsed.relationship()));
        whose.forEach(group -> counts(monday, group).lapsed());
        if (lapsed.warning() != null) {
            Alert alert = lapsed.warning().alert();
            whose.add(level(alert));
            whose.add(reason(alert));
            whose.forEach(group -> counts(monday, group).warned(lapsed.warning().leadDays()));
        }
    }

    private static List<AlertGroup> groups(Alert alert) {
        return List.of(
                AlertGroup.ALL,
                level(alert),
                AlertGroup.ofTier(alert.origin().tier()),
                reason(alert),
                relationship(alert.origin().relationship()));
    }

    /** Lapsed customers are apart: hardly one of them orders, and all others would look better. */
    private static List<AlertGroup> groups(RetentionSignal.LookStart start) {
        AlertGroup relationship = relationship(start.relationship());
        if (start.relationship() == Relationship.LAPSED) {
            return List.of(relationship);
        }
        return List.of(
                AlertGroup.ALL,
                new AlertGroup(By.LEVEL, start.level().code()),
                AlertGroup.ofTier(start.tier()),
                relationship);
    }

    private static AlertGroup relationship(Relationship relationship) {
        return new AlertGroup(By.RELATIONSHIP, relationship.code());
    }

    private static AlertGroup level(Alert alert) {
        return new AlertGroup(By.LEVEL, alert.level().code());
    }

    private static AlertGroup reason(Alert alert) {
        return new AlertGroup(By.REASON, alert.origin().reason().code());
    }

    /**
     * Whether nothing was counted.
     *
     * @return true of a new book
     */
    public boolean isEmpty() {
        return weeks.isEmpty();
    }

    /**
     * Takes what was counted of a group in a week.
     *
     * @param monday the week's first day, as epoch day
     * @param group which alerts
     * @param counts what to add
     */
    public void add(int monday, AlertGroup group, AlertCounts counts) {
        counts(monday, group).add(counts);
    }

    /**
     * Takes all of another book.
     *
     * @param other of other customers
     */
    public void add(AlertBook other) {
        other.forEach(this::add);
    }

    /**
     * Shows what was counted.
     *
     * @param visitor is shown each week and group
     */
    public void forEach(Visitor visitor) {
        weeks.forEach(
                (monday, groups) ->
                        groups.forEach((group, counts) -> visitor.visit(monday, group, counts)));
    }

    /** Is shown what was counted. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * What was counted of a group in a week.
         *
         * @param monday the week's first day, as epoch day
         * @param group which alerts
         * @param counts not to be changed
         */
        void visit(int monday, AlertGroup group, AlertCounts counts);
    }

    private AlertCounts counts(int monday, AlertGroup group) {
        return weeks.computeIfAbsent(monday, it -> new TreeMap<>())
                .computeIfAbsent(group, it -> new AlertCounts());
    }

    /**
     * The figures of all weeks that are over.
     *
     * @param calendar in whose days weeks end
     * @param instant epoch milliseconds
     * @return by week, then by group
     */
    public List<AlertFigure> figures(CivilCalendar calendar, long instant) {
        List<AlertFigure> figures = new ArrayList<>();
        if (weeks.isEmpty()) {
            return figures;
        }
        int last = weeks.lastKey() + AlertFigure.DAYS;
        for (int monday = weeks.firstKey(); monday < last; monday += Periods.WEEK_DAYS) {
            if (calendar.startOf(monday + Periods.WEEK_DAYS) > instant) {
                break;
            }
            figures.addAll(figures(monday));
        }
        return figures;
    }

    /**
     * The figures of a week.
     *
     * @param monday its first day, as epoch day
     * @return by group; none if nothing was counted in it and the weeks before
     */
    public List<AlertFigure> figures(int monday) {
        int first = monday - AlertFigure.DAYS + Periods.WEEK_DAYS;
        Map<AlertGroup, AlertCounts> together = new TreeMap<>();
        weeks.subMap(first, true, monday, true)
                .values()
                .forEach(
                        week ->
                                week.forEach(
                                        (group, counts) ->
                                                together.computeIfAbsent(
                                                                group, it -> new AlertCounts())
                                                        .add(counts)));
        AlertCounts all = together.getOrDefault(AlertGroup.ALL, new AlertCounts());
        return together.entrySet().stream()
                .map(entry -> AlertFigure.of(monday, entry.getKey(), entry.getValue(), all))
                .toList();
    }
}
