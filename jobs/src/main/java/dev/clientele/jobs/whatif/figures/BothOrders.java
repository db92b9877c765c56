package dev.clientele.jobs.whatif.figures;

/**
 * The tiers of both policies, by which a tier of the one is held against a tier of the other.
 *
 * @param policy the policy's
 * @param candidate the candidate's
 */
record BothOrders(TierOrder policy, TierOrder candidate) {

    /** Compares by the order of the candidate, or, if it has not both tiers, of the policy. */
    Direction direction(String from, String to) {
        if (from.equals(to)) {
            return Direction.SAME;
        }
        TierOrder order = candidate.has(from) && candidate.has(to) ? candidate : policy;
        if (!order.has(from) || !order.has(to)) {
            return Direction.OTHER;
        }
        return order.rank(to) > order.rank(from) ? Direction.UP : Direction.DOWN;
    }
}
