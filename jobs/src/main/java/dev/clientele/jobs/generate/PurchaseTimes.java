package dev.clientele.jobs.generate;

import dev.clientele.jobs.generate.RandomSource.Purpose;
import java.util.OptionalLong;

/**
 * One customer's purchases, the first to the last, one at a time.
 *
 * <p>How many there will be is drawn at the beginning (geometric, the dropout probability of the
 * customer), so that a customer can behave differently towards the end; when they are is drawn as
 * they come.
 */
final class PurchaseTimes {

    private static final double MINUTE = 60_000;
    private static final double MOST = 1e15;

    private final CustomerTraits traits;
    private final Rhythm rhythm;
    private final RandomSource random;
    private long remaining;
    private long latest;

    PurchaseTimes(PopulationConfig config, Rhythm rhythm, CustomerTraits traits) {
        this.traits = traits;
        this.rhythm = rhythm;
        this.random = RandomSource.of(config.seed(), traits.index(), Purpose.PURCHASES);
        long first = config.purchases().model() == PurchaseModel.BG_NBD ? 1 : 0;
        this.remaining = first + purchasesUntilDropout();
    }

    /** How many purchases are still to come. */
    long remaining() {
        return remaining;
    }

    /** Whether the purchase given last is still to come, {@code done} being the one made last. */
    boolean hasOrderAhead(long done) {
        return latest > done;
    }

    /** The next purchase in epoch milliseconds; empty once the customer has dropped out. */
    OptionalLong next() {
        if (remaining == 0) {
            return OptionalLong.empty();
        }
        remaining--;
        latest = latest == 0 ? first() : following();
        return OptionalLong.of(latest);
    }

    private long first() {
        return traits.joined() + (long) random.between(MINUTE, 30 * MINUTE);
    }

    private long following() {
        return rhythm.after(latest, random.exponential() / traits.purchaseRatePerDay());
    }

    private long purchasesUntilDropout() {
        double survival = StrictMath.log1p(-traits.dropoutProbability());
        return 1 + (long) Math.min(MOST, Math.floor(-random.exponential() / survival));
    }
}
