package dev.clientele.model.drift;

import dev.clientele.model.slice.CivilCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up looks by models and week. Whatever the order of the looks, it comes to the same. */
public final class DriftBook {

    private final Map<Line, Map<Integer, DriftSums>> lines = new TreeMap<>();

    /** An empty book. */
    public DriftBook() {}

    private record Line(String models, boolean shadow) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int byName = models.compareTo(other.models);
            return byName == 0 ? Boolean.compare(shadow, other.shadow) : byName;
        }
    }

    /**
     * Takes a look.
     *
     * @param look any
     */
    public void add(DriftLook look) {
        weeksOf(new Line(look.models(), look.shadow()))
                .merge(DriftWeek.mondayOf(look.day()), look.sums(), DriftSums::plus);
    }

    /**
     * Takes all of another book.
     *
     * @param other of other customers
     */
    public void add(DriftBook other) {
        other.lines.forEach(
                (line, weeks) ->
                        weeks.forEach(
                                (monday, sums) ->
                                        weeksOf(line).merge(monday, sums, DriftSums::plus)));
    }

    private Map<Integer, DriftSums> weeksOf(Line line) {
        return lines.computeIfAbsent(line, it -> new TreeMap<>());
    }

    /**
     * The weeks that are over.
     *
     * @param calendar in whose days weeks end
     * @param instant epoch milliseconds
     * @return by models, then by week
     */
    public List<DriftWeek> weeks(CivilCalendar calendar, long instant) {
        List<DriftWeek> weeks = new ArrayList<>();
        lines.forEach(
                (line, sums) ->
                        sums.forEach(
                                (monday, week) -> {
                                    if (calendar.startOf(monday + DriftWeek.DAYS) <= instant) {
                                        weeks.add(week(line, monday, sums));
                                    }
                                }));
        return weeks;
    }

    private static DriftWeek week(Line line, int monday, Map<Integer, DriftSums> sums) {
        return DriftWeek.of(
                line.models(),
                line.shadow(),
                monday,
                week -> sums.getOrDefault(week, DriftSums.NONE));
    }
}
