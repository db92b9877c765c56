package dev.clientele.functions.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Customers in the order of a score, with who of them had no order. */
public final class Ranking {

    private static final int PARTS = 10;

    private final List<Tie> ties;
    private final List<ThresholdFigures> thresholds;
    private final long customers;
    private final long silent;

    private Ranking(List<Tie> ties) {
        this.ties = ties;
        this.customers = ties.stream().mapToLong(Tie::customers).sum();
        this.silent = ties.stream().mapToLong(Tie::silent).sum();
        this.thresholds = fallingThresholds();
    }

    /**
     * Ranks customers.
     *
     * @param scored at least one, in any order
     * @return the same for the same customers, however they are grouped
     * @throws IllegalArgumentException if there are none
     */
    public static Ranking of(List<ScoredCustomers> scored) {
        if (scored.isEmpty()) {
            throw new IllegalArgumentException("there are no customers to rank");
        }
        List<Tie> ties = new ArrayList<>();
        scored.stream()
                .sorted(Comparator.comparingDouble(ScoredCustomers::score))
                .map(Ranking::tie)
                .forEach(tie -> add(ties, tie));
        return new Ranking(ties);
    }

    /**
     * All customers.
     *
     * @return how many
     */
    public long customers() {
        return customers;
    }

    /**
     * Customers without an order.
     *
     * @return how many
     */
    public long silent() {
        return silent;
    }

    /**
     * How often an alert on just anybody is right.
     *
     * @return the share of customers without an order, 0 to 1
     */
    public double baseRate() {
        return (double) silent / customers;
    }

    /**
     * Area under the ROC curve: of all pairs of a customer without and one with an order, how many
     * the score puts in that order; a pair with the same score counts half (Mann-Whitney).
     *
     * @return 0 to 1, 0.5 is chance; NaN if all customers did the same
     */
    public double auc() {
        double pairs = 0;
        double orderingBelow = 0;
        for (Tie tie : ties) {
            pairs += tie.silent() * (orderingBelow + tie.ordering() / 2.0);
            orderingBelow += tie.ordering();
        }
        double all = (double) silent * (customers - silent);
        return all > 0 ? pairs / all : Double.NaN;
    }

    /**
     * What an alert at each score and above would have brought.
     *
     * @return one for each distinct score, from the highest down: recall never falls
     */
    public List<ThresholdFigures> thresholds() {
        return thresholds;
    }

    /**
     * What an alert at a score and above would have brought.
     *
     * @param threshold any number
     * @return its figures
     */
    public ThresholdFigures at(double threshold) {
        int first = 0;
        int end = thresholds.size();
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (thresholds.get(middle).threshold() >= threshold) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        if (first == 0) {
            return ThresholdFigures.of(threshold, 0, 0, customers, silent);
        }
        ThresholdFigures lowest = thresholds.get(first - 1);
        return ThresholdFigures.of(threshold, lowest.alerted(), lowest.right(), customers, silent);
    }

    /**
     * Customers in ten parts of nearly equal size, by rising score; customers with the same score
     * stay together, so that there may be fewer parts.
     *
     * @return at most ten, none of them empty
     */
    public List<Decile> deciles() {
        double[] counted = new double[PARTS];
        double[] scores = new double[PARTS];
        double[] observed = new double[PARTS];
        double below = 0;
        for (Tie tie : ties) {
            int part = (int) ((below + tie.customers() / 2.0) / customers * PARTS);
            counted[part] += tie.customers();
            scores[part] += tie.customers() * tie.score();
            observed[part] += tie.silent();
            below += tie.customers();
        }
        List<Decile> deciles = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            if (counted[part] > 0) {
                deciles.add(
                        new Decile(
                                Math.round(counted[part]),
                                scores[part] / counted[part],
                                observed[part] / counted[part]));
            }
        }
        return deciles;
    }

    /** By rising score. */
    List<Tie> ties() {
        return ties;
    }

    private List<ThresholdFigures> fallingThresholds() {
        List<ThresholdFigures> figures = new ArrayList<>();
        long alerted = 0;
        long right = 0;
        for (int i = ties.size() - 1; i >= 0; i--) {
            Tie tie = ties.get(i);
            alerted += tie.customers();
            right += tie.silent();
            figures.add(ThresholdFigures.of(tie.score(), alerted, right, customers, silent));
        }
        return List.copyOf(figures);
    }

    private static Tie tie(ScoredCustomers scored) {
        long silent = scored.hadNoOrder() ? scored.customers() : 0;
        return new Tie(scored.score(), scored.customers(), silent);
    }

    private static void add(List<Tie> ties, Tie tie) {
        int last = ties.size() - 1;
        if (last >= 0 && ties.get(last).score() == tie.score()) {
            ties.set(last, ties.get(last).plus(tie));
        } else {
            ties.add(tie);
        }
    }
}
