package dev.clientele.model.clv;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers what a function made of frequency and age, of which a base of customers has few pairs:
 * some dozen repeats, some thousand days. An answer is the same, remembered or not. Beyond {@value
 * #FREQUENCIES} repeats and {@value #AGES} days nothing is remembered.
 *
 * <p>Several threads may ask: each answer is one word, and the worst that can happen is that two of
 * them compute the same.
 */
final class FrequencyAgeMemo {

    private static final int FREQUENCIES = 256;

    /** Eleven years. */
    private static final int AGES = 4_096;

    private final Function function;
    private final AtomicReferenceArray<AtomicLongArray> ofFrequency =
            new AtomicReferenceArray<>(FREQUENCIES);

    /** What to remember. */
    interface Function {
        /** The answer for so many repeats of a customer so many days old; never NaN. */
        double of(int repeats, int ageDays);
    }

    FrequencyAgeMemo(Function function) {
        this.function = function;
    }

    /** What the function makes of a frequency and an age, both at least 0. */
    double of(int repeats, int ageDays) {
        if (repeats >= FREQUENCIES || ageDays >= AGES) {
            return function.of(repeats, ageDays);
        }
        AtomicLongArray answers = ofFrequency(repeats);
        long known = answers.getOpaque(ageDays);
        if (known != 0) {
            return Double.longBitsToDouble(~known);
        }
        double answer = function.of(repeats, ageDays);
        answers.setOpaque(ageDays, ~Double.doubleToRawLongBits(answer));
        return answer;
    }

    private AtomicLongArray ofFrequency(int repeats) {
        AtomicLongArray answers = ofFrequency.getAcquire(repeats);
        if (answers != null) {
            return answers;
        }
        ofFrequency.compareAndSet(repeats, null, new AtomicLongArray(AGES));
        return ofFrequency.getAcquire(repeats);
    }
}
