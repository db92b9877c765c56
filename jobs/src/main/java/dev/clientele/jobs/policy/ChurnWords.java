package dev.clientele.jobs.policy;

import dev.clientele.model.churn.ChurnActions;
import dev.clientele.model.churn.ChurnRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says when a customer counts as about to leave, and what is recommended then. */
final class ChurnWords {

    private ChurnWords() {}

    /** A sentence a line. */
    static List<String> of(ChurnRule churn) {
        List<String> lines = new ArrayList<>();
        lines.add(levels(churn));
        if (churn.quietDays() > 0) {
            lines.add(
                    "Who has ordered on one day only is left in peace for "
                            + DowngradeWords.days(churn.quietDays())
                            + ".");
        }
        if (churn.lapsedDays() != null) {
            lines.add(
                    "After "
                            + DowngradeWords.days(churn.lapsedDays())
                            + " of silence a customer counts as lapsed and no risk rises any more;"
                            + " the first order after that wins the customer back.");
        }
        for (ChurnActions.Rule rule : churn.actions().rules()) {
            lines.add(action(rule));
        }
        return lines;
    }

    private static String levels(ChurnRule churn) {
        List<String> levels = new ArrayList<>();
        addLevel(levels, "watch", churn.watch());
        addLevel(levels, "high", churn.high());
        addLevel(levels, "critical", churn.critical());
        return "The risk of no order within "
                + DowngradeWords.days(churn.horizonDays())
                + " is announced at a score of "
                + String.join(", ", levels)
                + ".";
    }

    private static void addLevel(List<String> levels, String name, double threshold) {
        if (threshold <= 100) {
            String score = BigDecimal.valueOf(threshold).stripTrailingZeros().toPlainString();
            levels.add(score + " (" + name + ")");
        }
    }

    /** For example {@code Against overdue, tier gold, level critical: personal-call.} */
    private static String action(ChurnActions.Rule rule) {
        List<String> conditions = new ArrayList<>();
        if (rule.reason() != null) {
            conditions.add(rule.reason().code());
        }
        if (rule.tier() != null) {
            conditions.add("tier " + rule.tier());
        }
        if (rule.level() != null) {
            conditions.add("level " + rule.level().code());
        }
        if (rule.relationship() != null) {
            conditions.add(rule.relationship().code() + " customers");
        }
        String risk = conditions.isEmpty() ? "any risk" : String.join(", ", conditions);
        return "Against " + risk + ": " + rule.action() + ".";
    }
}
