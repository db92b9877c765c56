package dev.clientele.jobs.whatif.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who would move: customers by the tier under the policy and the tier under the candidate.
 *
 * @param customers all of them
 * @param moved those in another tier
 * @param movedShare moved / customers
 * @param up those in a higher one
 * @param down those in a lower one
 * @param other those in one that is neither higher nor lower, as neither policy has both tiers
 * @param cells each pair of tiers, by the policy's tier, then the candidate's, from lowest to
 *     highest
 */
public record Matrix(
        long customers,
        long moved,
        BigDecimal movedShare,
        long up,
        long down,
        long other,
        List<Cell> cells) {

    /** Copies the cells. */
    public Matrix {
        cells = List.copyOf(cells);
    }

    /**
     * One pair of tiers.
     *
     * @param policyTier under the policy
     * @param candidateTier under the candidate
     * @param customers how many stand there
     * @param share of all customers
     * @param direction {@code same}, {@code up}, {@code down} or {@code other}
     */
    public record Cell(
            String policyTier,
            String candidateTier,
            long customers,
            BigDecimal share,
            String direction) {}

    private record Pair(String from, String to) {}

    static Matrix of(List<CustomerPaths> customers, BothOrders orders) {
        Map<Pair, Long> counts = new HashMap<>();
        for (CustomerPaths customer : customers) {
            Pair pair = new Pair(customer.policy().last(), customer.candidate().last());
            counts.merge(pair, 1L, Long::sum);
        }
        List<Cell> cells = new ArrayList<>();
        for (String from : orders.policy().tiers()) {
            for (String to : orders.candidate().tiers()) {
                long count = counts.getOrDefault(new Pair(from, to), 0L);
                String direction = orders.direction(from, to).code();
                BigDecimal share = Share.of(count, customers.size());
                cells.add(new Cell(from, to, count, share, direction));
            }
        }
        return sum(customers.size(), cells);
    }

    private static Matrix sum(long customers, List<Cell> cells) {
        long moved = customers - count(cells, Direction.SAME);
        return new Matrix(
                customers,
                moved,
                Share.of(moved, customers),
                count(cells, Direction.UP),
                count(cells, Direction.DOWN),
                count(cells, Direction.OTHER),
                cells);
    }

    private static long count(List<Cell> cells, Direction direction) {
        return cells.stream()
                .filter(cell -> cell.direction().equals(direction.code()))
                .mapToLong(Cell::customers)
                .sum();
    }
}
