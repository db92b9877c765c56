package dev.clientele.jobs.whatif.figures;

import dev.clientele.model.tier.TierMove.Change;
import java.util.List;

/**
 * Downgrades that late data reversed.
 *
 * <p>A downgrade from X is reversed by late data if the first later change that brings the customer
 * to X or higher is an upgrade which was caused by an event of a time before the downgrade: had the
 * event arrived in time, it would have counted then.
 */
final class LateData {

    private LateData() {}

    static long reversedDowngrades(List<TierPath> paths, TierOrder order) {
        return paths.stream().mapToLong(path -> reversedOf(path.moves(), order)).sum();
    }

    private static long reversedOf(List<Move> moves, TierOrder order) {
        long reversed = 0;
        for (int i = 0; i < moves.size(); i++) {
            if (moves.get(i).change() == Change.DOWNGRADE
                    && isReversed(moves.get(i), moves.subList(i + 1, moves.size()), order)) {
                reversed++;
            }
        }
        return reversed;
    }

    private static boolean isReversed(Move downgrade, List<Move> later, TierOrder order) {
        int lost = order.rank(downgrade.from());
        return later.stream()
                .filter(move -> order.rank(move.to()) >= lost)
                .findFirst()
                .filter(move -> move.change() == Change.UPGRADE)
                .filter(move -> move.causedAt() < downgrade.decidedAt())
                .isPresent();
    }
}
