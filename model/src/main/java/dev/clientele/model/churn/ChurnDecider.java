package dev.clientele.model.churn;

/** Raises and lowers a customer's level by the score, with hysteresis and cool-down. */
public final class ChurnDecider {

    private ChurnDecider() {}

    /**
     * Evaluates a score.
     *
     * @param rule the thresholds
     * @param memory what is remembered
     * @param window when a level may rise
     * @param score 0 to 100
     * @param day the day of the customer's clock
     * @return the new memory, and the alert if the level changed
     */
    public static ChurnStep evaluate(
            ChurnRule rule, ChurnMemory memory, RiseWindow window, double score, int day) {
        if (reaches(rule, memory, score)) {
            return window.holds(day)
                    ? rise(memory, reached(rule, score))
                    : new ChurnStep(memory, null);
        }
        if (clears(rule, memory, score)) {
            return fall(rule, memory, score, day);
        }
        return new ChurnStep(memory, null);
    }

    /** Whether a score is high enough for a higher level; so is every higher one. */
    static boolean reaches(ChurnRule rule, ChurnMemory memory, double score) {
        return reached(rule, score).compareTo(memory.level()) > 0;
    }

    /** Whether a score is low enough for a lower level; so is every lower one. */
    static boolean clears(ChurnRule rule, ChurnMemory memory, double score) {
        return memory.level() != ChurnLevel.NONE && score < rule.clearsBelow(memory.level());
    }

    /**
     * Wins a customer back who lapsed: whatever the score, a new time begins with no level, and
     * with a cool-down.
     *
     * @param rule the thresholds
     * @param memory what is remembered
     * @param day the day of the customer's clock
     * @return the new memory, and the alert if there was a level
     */
    public static ChurnStep winBack(ChurnRule rule, ChurnMemory memory, int day) {
        if (memory.level() == ChurnLevel.NONE) {
            return new ChurnStep(memory, null);
        }
        int coolDownUntil = day + rule.coolDownDays();
        return new ChurnStep(memory.fall(ChurnLevel.NONE, coolDownUntil), AlertKind.CLEARED);
    }

    private static ChurnStep rise(ChurnMemory memory, ChurnLevel to) {
        AlertKind alert =
                memory.level() == ChurnLevel.NONE ? AlertKind.RAISED : AlertKind.ESCALATED;
        return new ChurnStep(memory.rise(to), alert);
    }

    private static ChurnStep fall(ChurnRule rule, ChurnMemory memory, double score, int day) {
        ChurnLevel lower = memory.level().lower();
        while (lower != ChurnLevel.NONE && score < rule.clearsBelow(lower)) {
            lower = lower.lower();
        }
        AlertKind alert = lower == ChurnLevel.NONE ? AlertKind.CLEARED : AlertKind.EASED;
        return new ChurnStep(memory.fall(lower, day + rule.coolDownDays()), alert);
    }

    private static ChurnLevel reached(ChurnRule rule, double score) {
        ChurnLevel level = ChurnLevel.CRITICAL;
        while (level != ChurnLevel.NONE && score < rule.raisesAt(level)) {
            level = level.lower();
        }
        return level;
    }
}
