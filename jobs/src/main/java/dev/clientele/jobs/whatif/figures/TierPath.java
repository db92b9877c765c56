package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.slice.CivilCalendar;
import java.util.List;

/**
 * The way of one customer through the tiers of one policy.
 *
 * @param moves in their order, which is that of time; the first is the enrolment
 */
public record TierPath(List<Move> moves) {

    /** Copies the moves. */
    public TierPath {
        moves = List.copyOf(moves);
    }

    /**
     * Whether the customer has ever been in a tier.
     *
     * @return false before enrolment
     */
    public boolean isEmpty() {
        return moves.isEmpty();
    }

    /** The tier at the end. */
    String last() {
        return moves.get(moves.size() - 1).to();
    }

    /** The tier just before an instant; null before enrolment. */
    String tierBefore(long instant) {
        String tier = null;
        for (Move move : moves) {
            if (move.decidedAt() >= instant) {
                return tier;
            }
            tier = move.to();
        }
        return tier;
    }

    /**
     * Gives each stay in a tier, by days: a day belongs to the tier in which it ends.
     *
     * @param calendar whose days
     * @param endDay the first day that does not count any more
     */
    void forEachStay(CivilCalendar calendar, int endDay, StayVisitor visitor) {
        for (int i = 0; i < moves.size(); i++) {
            int from = calendar.dayOf(moves.get(i).decidedAt());
            int next =
                    i + 1 < moves.size()
                            ? calendar.dayOf(moves.get(i + 1).decidedAt())
                            : Integer.MAX_VALUE;
            int to = Math.min(next, endDay);
            if (from < to) {
                visitor.visit(moves.get(i).to(), from, to - 1);
            }
        }
    }

    /** Takes a stay in a tier: its first and last day, both whole. */
    @FunctionalInterface
    interface StayVisitor {
        void visit(String tier, int firstDay, int lastDay);
    }
}
