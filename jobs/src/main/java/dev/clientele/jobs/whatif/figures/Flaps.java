package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.slice.CivilCalendar;
import dev.clientele.model.tier.TierMove.Change;
import java.math.BigDecimal;
import java.util.List;

/**
 * Moves that were undone within 90 days.
 *
 * <p>A move is an upgrade or downgrade by the rules. A move from X to Y on day D is undone if a
 * later move, on one of the days D to D+89, leads back to X or beyond it: for an upgrade to X or
 * lower, for a downgrade to X or higher. A tier that is held for 90 days and then lost is not a
 * flap. The customer may pass other tiers on the way, and a move that undoes one may itself be
 * undone.
 *
 * @param moves upgrades and downgrades
 * @param undone those that were undone
 * @param share undone / moves
 * @param upgrades upgrades
 * @param upgradesUndone those that were undone
 * @param downgrades downgrades
 * @param downgradesUndone those that were undone
 * @param recent moves not undone whose 90 days are not over yet
 */
public record Flaps(
        long moves,
        long undone,
        BigDecimal share,
        long upgrades,
        long upgradesUndone,
        long downgrades,
        long downgradesUndone,
        long recent) {

    /** Within how many days a move back makes a flap, the day of the move included. */
    public static final int DAYS = 90;

    /** Counts them over all customers. */
    static Flaps of(List<TierPath> paths, TierOrder order, CivilCalendar calendar, long asOf) {
        Count count = new Count(order, calendar, calendar.dayOf(asOf));
        paths.forEach(count::add);
        long moves = count.upgrades + count.downgrades;
        long undone = count.upgradesUndone + count.downgradesUndone;
        return new Flaps(
                moves,
                undone,
                Share.of(undone, moves),
                count.upgrades,
                count.upgradesUndone,
                count.downgrades,
                count.downgradesUndone,
                count.recent);
    }

    private static final class Count {
        private final TierOrder order;
        private final CivilCalendar calendar;
        private final int lastDay;
        private long upgrades;
        private long upgradesUndone;
        private long downgrades;
        private long downgradesUndone;
        private long recent;

        Count(TierOrder order, CivilCalendar calendar, int lastDay) {
            this.order = order;
            this.calendar = calendar;
            this.lastDay = lastDay;
        }

        void add(TierPath path) {
            List<Move> moves = path.moves().stream().filter(Move::isByRule).toList();
            for (int i = 0; i < moves.size(); i++) {
                add(moves.get(i), moves.subList(i + 1, moves.size()));
            }
        }

        private void add(Move move, List<Move> later) {
            boolean undone = later.stream().anyMatch(next -> undoes(next, move));
            if (move.change() == Change.UPGRADE) {
                upgrades++;
                upgradesUndone += undone ? 1 : 0;
            } else {
                downgrades++;
                downgradesUndone += undone ? 1 : 0;
            }
            if (!undone && lastDay - calendar.dayOf(move.decidedAt()) < DAYS) {
                recent++;
            }
        }

        private boolean undoes(Move next, Move move) {
            int day = calendar.dayOf(move.decidedAt());
            if (calendar.dayOf(next.decidedAt()) - day >= DAYS) {
                return false;
            }
            int back = order.rank(next.to()) - order.rank(move.from());
            return move.change() == Change.UPGRADE ? back <= 0 : back >= 0;
        }
    }
}
