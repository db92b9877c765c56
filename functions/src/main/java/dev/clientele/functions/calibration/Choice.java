package dev.clientele.functions.calibration;

import java.util.List;

/**
 * The purchase model to use.
 *
 * @param model one of {@link ModelFit#NAMES}, or {@link #RULES}
 * @param reasons why, one sentence each: of rules every reason that holds
 * @param passedOver the models that were not chosen although they might have been better, and why
 *     not, one sentence each
 */
public record Choice(String model, List<String> reasons, List<String> passedOver) {

    /** No model: the estimate by rules stays. */
    public static final String RULES = "rules";

    /** Copies the lists. */
    public Choice {
        reasons = List.copyOf(reasons);
        passedOver = List.copyOf(passedOver);
    }

    /** Whether there is no model to use. */
    public boolean isRules() {
        return model.equals(RULES);
    }
}
