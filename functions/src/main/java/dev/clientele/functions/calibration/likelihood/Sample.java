package dev.clientele.functions.calibration.likelihood;

import java.util.ArrayList;
import java.util.List;

/**
 * The customers that a model is fitted to, with all sums that don't depend on the parameters.
 *
 * <p>Equal histories are added up and sorted, so that it makes no difference in what order or how
 * often counted they come.
 */
public final class Sample {

    /** Customers of the same age: all that the purchase rate needs to know of ages. */
    record Cohort(double age, double customers, double repeats) {}

    private final List<Observation> observations;
    private final List<Cohort> cohorts;
    private final double[] customersBeyond;

    /**
     * Adds up histories.
     *
     * @param observations in any order, equal ones too
     */
    public Sample(List<Observation> observations) {
        this.observations = merged(observations);
        this.cohorts = cohorts(this.observations);
        this.customersBeyond = customersBeyond(this.observations);
    }

    /** Distinct histories, by age, recency and repeats. */
    public List<Observation> observations() {
        return observations;
    }

    /**
     * A part of the sample that looks like the whole: every so many of its histories, or itself if
     * it has no more than asked for.
     *
     * @param most how many histories it may have
     */
    public Sample thinned(int most) {
        if (observations.size() <= most) {
            return this;
        }
        int step = (observations.size() - 1) / most + 1;
        List<Observation> part = new ArrayList<>();
        for (int i = 0; i < observations.size(); i += step) {
            part.add(observations.get(i));
        }
        return new Sample(part);
    }

    /** All repeat purchases of all customers. */
    public double repeats() {
        return cohorts.stream().mapToDouble(Cohort::repeats).sum();
    }

    List<Cohort> cohorts() {
        return cohorts;
    }

    /** How many repeat purchases somebody has at most. */
    int mostRepeats() {
        return customersBeyond.length;
    }

    /** How many customers have more than {@code x} repeats. */
    double customersBeyond(int x) {
        return customersBeyond[x];
    }

    /** How many customers there are. */
    public double customers() {
        return cohorts.stream().mapToDouble(Cohort::customers).sum();
    }

    private static List<Observation> merged(List<Observation> observations) {
        List<Observation> sorted = new ArrayList<>(observations);
        // Weights last: sums must not depend on the order in which equal histories came.
        sorted.sort(Observation.BY_HISTORY.thenComparingDouble(Observation::weight));
        List<Observation> merged = new ArrayList<>();
        for (Observation next : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).looksLike(next)) {
                double weight = merged.get(last).weight() + next.weight();
                merged.set(last, new Observation(next.x(), next.recency(), next.age(), weight));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    private static List<Cohort> cohorts(List<Observation> sorted) {
        List<Cohort> cohorts = new ArrayList<>();
        for (Observation next : sorted) {
            int last = cohorts.size() - 1;
            double repeats = next.weight() * next.x();
            if (last >= 0 && cohorts.get(last).age() == next.age()) {
                Cohort cohort = cohorts.get(last);
                cohorts.set(
                        last,
                        new Cohort(
                                cohort.age(),
                                cohort.customers() + next.weight(),
                                cohort.repeats() + repeats));
            } else {
                cohorts.add(new Cohort(next.age(), next.weight(), repeats));
            }
        }
        return List.copyOf(cohorts);
    }

    private static double[] customersBeyond(List<Observation> observations) {
        int most = observations.stream().mapToInt(Observation::x).max().orElse(0);
        double[] beyond = new double[most];
        for (Observation observation : observations) {
            if (observation.x() > 0) {
                beyond[observation.x() - 1] += observation.weight();
            }
        }
        for (int x = most - 2; x >= 0; x--) {
            beyond[x] += beyond[x + 1];
        }
        return beyond;
    }
}
