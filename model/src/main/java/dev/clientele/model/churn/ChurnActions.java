package dev.clientele.model.churn;

import java.util.List;

/**
 * What a policy recommends against a risk: the first rule that fits, else what the reason itself
 * recommends.
 *
 * @param rules in the order in which they are tried
 */
public record ChurnActions(List<Rule> rules) {

    /** Each reason's own. */
    public static final ChurnActions DEFAULT = new ChurnActions(List.of());

    /** Copies the rules. */
    public ChurnActions {
        rules = List.copyOf(rules);
    }

    /**
     * An action, and for whom. What is null is no condition.
     *
     * @param reason the main reason
     * @param tier the customer's tier
     * @param level the level the risk rose to
     * @param relationship how the customer stands to the programme
     * @param action the action, as the policy calls it
     */
    public record Rule(
            ChurnReason.Code reason,
            String tier,
            ChurnLevel level,
            Relationship relationship,
            String action) {

        private boolean fits(Rule risk) {
            return (reason == null || reason == risk.reason)
                    && (tier == null || tier.equals(risk.tier))
                    && (level == null || level == risk.level)
                    && (relationship == null || relationship == risk.relationship);
        }
    }

    /**
     * What to do about a risk that rose.
     *
     * @param reason the main reason
     * @param tier the customer's tier; null before enrolment
     * @param level the level it rose to
     * @param relationship how the customer stands to the programme
     * @return the action
     */
    public String recommend(
            ChurnReason.Code reason, String tier, ChurnLevel level, Relationship relationship) {
        Rule risk = new Rule(reason, tier, level, relationship, reason.action());
        for (Rule rule : rules) {
            if (rule.fits(risk)) {
                return rule.action();
            }
        }
        return reason.action();
    }
}
