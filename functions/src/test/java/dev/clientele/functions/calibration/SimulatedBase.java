package dev.clientele.functions.calibration;

import dev.clientele.model.clv.BgNbd;
import dev.clientele.model.clv.MbgNbd;
import dev.clientele.model.clv.ModelUnit;
import dev.clientele.model.clv.ParetoNbd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.hipparchus.random.RandomDataGenerator;

/**
 * Customers who live by a model of known parameters, in weeks; the same ones for the same seed.
 * They first buy in the first 26 weeks and are looked at after 52, and again after 78.
 */
final class SimulatedBase {

    static final double WEEKS = 52;
    static final double WINDOW = 26;
    private static final double LATEST_FIRST = 26;

    private final RandomDataGenerator random;
    private final int customers;

    SimulatedBase(long seed, int customers) {
        this.random = new RandomDataGenerator(seed);
        this.customers = customers;
    }

    List<FollowedGroup> bgNbd(BgNbd model) {
        return geometric(model.r(), model.alpha(), model.a(), model.b(), false);
    }

    List<FollowedGroup> mbgNbd(MbgNbd model) {
        return geometric(model.r(), model.alpha(), model.a(), model.b(), true);
    }

    /** Purchases at gamma distributed rates by customers who stay. */
    List<FollowedGroup> nbd(double r, double alpha) {
        return followed(() -> random.nextGamma(r, 1 / alpha), rate -> times(rate, 1e9));
    }

    List<FollowedGroup> paretoNbd(ParetoNbd model) {
        return followed(
                () -> random.nextGamma(model.r(), 1 / model.alpha()),
                rate -> {
                    double death = random.nextGamma(model.s(), 1 / model.beta());
                    return times(rate, random.nextExponential(1 / death));
                });
    }

    /** One rate for all, and one chance of dropping out after each purchase. */
    List<FollowedGroup> alike(double rate, double chance) {
        return followed(() -> rate, any -> timesUntilDropout(any, chance, false));
    }

    private List<FollowedGroup> geometric(
            double r, double alpha, double a, double b, boolean first) {
        return followed(
                () -> random.nextGamma(r, 1 / alpha),
                rate -> timesUntilDropout(rate, random.nextBeta(a, b), first));
    }

    /** Adds mean values of the repeats by a Gamma-Gamma. */
    List<CustomerGroup> valued(List<CustomerGroup> groups, double p, double q, double v) {
        return groups.stream()
                .map(
                        group -> {
                            if (group.x() == 0) {
                                return group;
                            }
                            double nu = random.nextGamma(q, 1 / v);
                            double sum = random.nextGamma(p * group.x(), 1 / nu);
                            return new CustomerGroup(
                                    group.x(),
                                    group.recency(),
                                    group.age(),
                                    sum / group.x(),
                                    group.customers());
                        })
                .toList();
    }

    private interface Life {
        double[] times(double rate);
    }

    private List<FollowedGroup> followed(DoubleSupplier rates, Life life) {
        List<FollowedGroup> groups = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            double age = WEEKS - LATEST_FIRST * i / customers;
            groups.add(followed(age, life.times(rates.getAsDouble())));
        }
        return groups;
    }

    private static FollowedGroup followed(double age, double[] times) {
        double[] before = Arrays.stream(times).filter(time -> time <= age).toArray();
        double[] after =
                Arrays.stream(times).filter(time -> time > age && time <= age + WINDOW).toArray();
        double recency = before.length == 0 ? 0 : before[before.length - 1];
        double last = after.length == 0 ? 0 : after[after.length - 1];
        CustomerGroup group = new CustomerGroup(before.length, recency, age, Double.NaN, 1);
        return new FollowedGroup(group, after.length, last, Double.NaN);
    }

    private double[] times(double rate, double end) {
        double[] times = new double[4];
        int count = 0;
        double longest = Math.min(end, WEEKS + WINDOW);
        for (double time = wait(rate); time <= longest; time += wait(rate)) {
            times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
            times[count++] = time;
        }
        return Arrays.copyOf(times, count);
    }

    private double[] timesUntilDropout(double rate, double chance, boolean first) {
        if (first && random.nextDouble() < chance) {
            return new double[0];
        }
        double[] times = times(rate, WEEKS + WINDOW);
        int count = 0;
        while (count < times.length) {
            count++;
            if (random.nextDouble() < chance) {
                break;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private double wait(double rate) {
        return random.nextExponential(1 / rate);
    }

    /** All that a calibration learns from, with the same window as validation or holdout. */
    static CalibrationData data(
            List<CustomerGroup> training, ObservationWindow validation, ObservationWindow holdout) {
        long counted = training.stream().mapToLong(CustomerGroup::customers).sum();
        long days = training.stream().mapToLong(g -> g.customers() * (g.x() + 1)).sum();
        return new CalibrationData(
                ModelUnit.WEEKS,
                false,
                new HistoryFacts(counted, days, null, null, WEEKS * 7, null),
                training,
                validation,
                holdout,
                null);
    }

    /** The customers as they were before the window. */
    static List<CustomerGroup> before(List<FollowedGroup> groups) {
        return groups.stream().map(FollowedGroup::before).toList();
    }

    /** The customers as they were after it. */
    static List<CustomerGroup> after(List<FollowedGroup> groups) {
        return Histories.after(new ObservationWindow(WINDOW, groups)).stream()
                .map(
                        history ->
                                new CustomerGroup(
                                        history.x(),
                                        history.recency(),
                                        history.age(),
                                        Double.NaN,
                                        (long) history.weight()))
                .toList();
    }
}
