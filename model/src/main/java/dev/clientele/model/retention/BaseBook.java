package dev.clientele.model.retention;

import dev.clientele.model.retention.BaseCounts.Flow;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.slice.Periods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts moves of the customer base by month and tier. Whatever the order in which it is told, it
 * comes to the same.
 */
public final class BaseBook {

    private final TreeMap<Integer, Map<String, BaseCounts>> months = new TreeMap<>();

    /** An empty book. */
    public BaseBook() {}

    /**
     * Takes a move.
     *
     * @param move any
     */
    public void add(Move move) {
        int month = Periods.monthOf(move.day());
        if (move.from().status() != CustomerStatus.NONE) {
            counts(month, move.from().tier()).from(move);
        }
        if (move.to().status() != CustomerStatus.NONE) {
            counts(month, move.to().tier()).to(move);
        }
    }

    /**
     * Whether nothing was counted.
     *
     * @return true of a new book
     */
    public boolean isEmpty() {
        return months.isEmpty();
    }

    /**
     * Takes what was counted of a tier in a month.
     *
     * @param month months since January of the year 0
     * @param tier the tier; empty for customers in none
     * @param counts what to add
     */
    public void add(int month, String tier, BaseCounts counts) {
        counts(month, tier).add(counts);
    }

    /**
     * Takes all of another book.
     *
     * @param other of other customers
     */
    public void add(BaseBook other) {
        other.forEach(this::add);
    }

    /**
     * Shows what was counted.
     *
     * @param visitor is shown each month and tier
     */
    public void forEach(Visitor visitor) {
        months.forEach(
                (month, tiers) ->
                        tiers.forEach((tier, counts) -> visitor.visit(month, tier, counts)));
    }

    /** Is shown what was counted. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * What was counted of a tier in a month.
         *
         * @param month months since January of the year 0
         * @param tier the tier; empty for customers in none
         * @param counts not to be changed
         */
        void visit(int month, String tier, BaseCounts counts);
    }

    private BaseCounts counts(int month, String tier) {
        return months.computeIfAbsent(month, it -> new TreeMap<>())
                .computeIfAbsent(tier == null ? "" : tier, it -> new BaseCounts());
    }

    /**
     * The figures of all months that are over, from the first one in which somebody moved.
     *
     * @param calendar in whose days months end
     * @param instant epoch milliseconds
     * @return by month: the whole base, then the tiers
     */
    public List<BaseFigure> figures(CivilCalendar calendar, long instant) {
        List<BaseFigure> figures = new ArrayList<>();
        if (months.isEmpty()) {
            return figures;
        }
        int month = months.firstKey();
        while (calendar.startOf(Periods.firstDayOf(month + 1)) <= instant) {
            figures.addAll(figures(month));
            month++;
        }
        return figures;
    }

    /**
     * The figures of a month.
     *
     * @param month months since January of the year 0
     * @return the whole base, then each tier that anybody has ever been counted in until then
     */
    public List<BaseFigure> figures(int month) {
        Map<String, BaseCounts> before = together(months.headMap(month, false));
        Map<String, BaseCounts> within = together(months.subMap(month, true, month, true));
        Map<String, BaseCounts> tiers = together(months.headMap(month, true));
        List<BaseFigure> figures = new ArrayList<>();
        figures.add(figure(month, true, "", sum(before), sum(within)));
        for (String tier : tiers.keySet()) {
            BaseCounts start = before.getOrDefault(tier, new BaseCounts());
            BaseCounts flows = within.getOrDefault(tier, new BaseCounts());
            figures.add(figure(month, false, tier, start, flows));
        }
        return figures;
    }

    private static Map<String, BaseCounts> together(Map<Integer, Map<String, BaseCounts>> months) {
        Map<String, BaseCounts> together = new TreeMap<>();
        months.values()
                .forEach(
                        tiers ->
                                tiers.forEach(
                                        (tier, counts) ->
                                                together.computeIfAbsent(
                                                                tier, it -> new BaseCounts())
                                                        .add(counts)));
        return together;
    }

    private static BaseCounts sum(Map<String, BaseCounts> tiers) {
        BaseCounts sum = new BaseCounts();
        tiers.values().forEach(sum::add);
        return sum;
    }

    private static BaseFigure figure(
            int month, boolean whole, String tier, BaseCounts before, BaseCounts within) {
        long lapsedAtStart = before.stockGrowth();
        return new BaseFigure(
                month,
                whole,
                tier,
                before.growth(),
                within.of(Flow.JOINED),
                within.of(Flow.WON_BACK),
                within.of(Flow.RESTORED),
                within.of(Flow.MOVED_IN),
                within.of(Flow.MOVED_OUT),
                within.of(Flow.LAPSED),
                within.of(Flow.LEFT),
                lapsedAtStart,
                within.of(Flow.REACTIVATED),
                lapsedAtStart + within.stockGrowth(),
                within.silentDays().median());
    }
}
