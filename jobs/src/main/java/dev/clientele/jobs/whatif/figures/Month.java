package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.slice.CivilCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many customers stood in each tier at the end of a month.
 *
 * @param day the month's last day; in the last row the last day of all
 * @param customers how many had enrolled by then
 * @param tiers how many stood in each tier, from lowest to highest
 */
public record Month(LocalDate day, long customers, Map<String, Long> tiers) {

    /**
     * Where to count.
     *
     * @param day what to call it
     * @param end the first instant that does not count any more
     */
    record Point(LocalDate day, long end) {}

    /** The month ends from a first day on that lie before the end, and the end itself. */
    static List<Point> points(int firstDay, long asOf, CivilCalendar calendar) {
        List<Point> points = new ArrayList<>();
        LocalDate next = LocalDate.ofEpochDay(firstDay).withDayOfMonth(1).plusMonths(1);
        while (calendar.startOf(Math.toIntExact(next.toEpochDay())) < asOf) {
            long end = calendar.startOf(Math.toIntExact(next.toEpochDay()));
            points.add(new Point(next.minusDays(1), end));
            next = next.plusMonths(1);
        }
        int lastDay = calendar.dayOf(asOf);
        boolean isWhole = calendar.startOf(lastDay) == asOf;
        LocalDate last = LocalDate.ofEpochDay(isWhole ? lastDay - 1 : lastDay);
        points.add(new Point(last, Long.MAX_VALUE));
        return points;
    }

    static List<Month> of(List<TierPath> paths, TierOrder order, List<Point> points) {
        return points.stream().map(point -> of(paths, order, point)).toList();
    }

    private static Month of(List<TierPath> paths, TierOrder order, Point point) {
        Map<String, Long> tiers = new LinkedHashMap<>();
        order.tiers().forEach(tier -> tiers.put(tier, 0L));
        long customers = 0;
        for (TierPath path : paths) {
            String tier = path.tierBefore(point.end());
            if (tier != null) {
                customers++;
                tiers.merge(tier, 1L, Long::sum);
            }
        }
        return new Month(point.day(), customers, tiers);
    }
}
