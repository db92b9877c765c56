package dev.clientele.model.tier;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a tier is lost.
 *
 * @param mode how far a downgrade goes
 * @param graceDays days between failing the keep condition and the downgrade
 * @param minHoldDays days for which a tier is held at least
 * @param keepRatio with what enter thresholds are multiplied where a tier has no keep condition
 * @param warnDays how many days ahead to warn, in descending order
 */
public record DowngradeRule(
        Mode mode, int graceDays, int minHoldDays, BigDecimal keepRatio, List<Integer> warnDays) {

    /** The rule of a policy that has none: one step, at once, unwarned. */
    public static final DowngradeRule DEFAULT =
            new DowngradeRule(Mode.ONE_STEP, 0, 0, BigDecimal.ONE, List.of());

    /** Copies the warning days. */
    public DowngradeRule {
        warnDays = List.copyOf(warnDays);
    }

    /** How far a downgrade goes. */
    public enum Mode {
        /** One tier down, but not below what the customer qualifies for. */
        ONE_STEP("one-step"),
        /** To what the customer qualifies for. */
        TO_QUALIFIED("to-qualified"),
        /** Nobody is moved down. */
        NONE("none");

        private final String key;

        Mode(String key) {
            this.key = key;
        }

        /**
         * The mode as policies name it.
         *
         * @return for example {@code one-step}
         */
        public String key() {
            return key;
        }
    }
}
