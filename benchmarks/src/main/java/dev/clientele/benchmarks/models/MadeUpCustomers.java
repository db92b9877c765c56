package dev.clientele.benchmarks.models;

import dev.clientele.model.clv.PurchaseFacts;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;

/**
 * Customers as CDNOW's: they join within twelve weeks and are looked at after 39, they buy and drop
 * out by the BG/NBD that Fader, Hardie and Lee (2005) fitted to them, and their spend is
 * Gamma-Gamma. Three in five have one purchase day only.
 */
final class MadeUpCustomers {

    /** The day on which all are looked at, counted from the first on which one could join. */
    static final int TODAY = 39 * 7;

    private static final int DAYS_OF_JOINING = 12 * 7;
    private static final double RATE_SHAPE = 0.2426;
    private static final double RATE_SCALE_DAYS = 4.4135 * 7;
    private static final double DROPOUT_A = 0.7929;
    private static final double DROPOUT_B = 2.4258;
    private static final double MEAN_CENTS = 3_500;

    private final RandomDataGenerator random;

    private MadeUpCustomers(long seed) {
        this.random = new RandomDataGenerator(seed);
    }

    /** So many customers, the same for the same seed. */
    static List<PurchaseFacts> of(int count, long seed) {
        MadeUpCustomers source = new MadeUpCustomers(seed);
        List<PurchaseFacts> customers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            customers.add(source.next());
        }
        return customers;
    }

    private PurchaseFacts next() {
        double rate = random.nextGamma(RATE_SHAPE, 1 / RATE_SCALE_DAYS);
        double dropout = random.nextBeta(DROPOUT_A, DROPOUT_B);
        int first = random.nextInt(0, DAYS_OF_JOINING - 1);
        int last = first;
        int days = 1;
        double time = first + nextGap(rate);
        while (time < TODAY) {
            if ((int) time > last) {
                last = (int) time;
                days++;
            }
            if (random.nextUniform(0, 1) < dropout) {
                break;
            }
            time += nextGap(rate);
        }
        long onFirstDay = nextAmount();
        long total = onFirstDay;
        for (int day = 1; day < days; day++) {
            total += nextAmount();
        }
        return new PurchaseFacts(days, first, last, total, onFirstDay);
    }

    private double nextGap(double rate) {
        return random.nextExponential(1) / rate;
    }

    private long nextAmount() {
        return 1 + (long) random.nextExponential(MEAN_CENTS);
    }
}
