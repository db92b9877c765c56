package dev.clientele.jobs.policy;

import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.NearUpgradeRule;
import dev.clientele.model.tier.TierPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says how a tier is lost and what is announced when. */
final class DowngradeWords {

    private final TierPolicy.Terms terms;

    DowngradeWords(TierPolicy policy) {
        this.terms = policy.terms();
    }

    /** How a tier is lost, a sentence a line. */
    List<String> loss() {
        DowngradeRule rule = terms.downgrade();
        if (rule.mode() == DowngradeRule.Mode.NONE) {
            return List.of("Nobody is moved down.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                rule.graceDays() == 0
                        ? "A tier is lost on the day on which its keep rule fails."
                        : "When a tier's keep rule fails, the customer has "
                                + days(rule.graceDays())
                                + " of grace; the tier stays if the rule holds again in time.");
        if (rule.minHoldDays() > 0) {
            lines.add(
                    "Nobody loses a tier within " + days(rule.minHoldDays()) + " of entering it.");
        }
        lines.add(
                rule.mode() == DowngradeRule.Mode.ONE_STEP
                        ? "Then it goes one tier down, but not below what the customer qualifies"
                                + " for."
                        : "Then it goes straight down to what the customer qualifies for.");
        return lines;
    }

    /** What is announced when, a sentence a line. */
    List<String> notices() {
        List<String> lines = new ArrayList<>();
        lines.add("Every change of tier is announced on the day on which it becomes true.");
        if (terms.downgrade().mode() != DowngradeRule.Mode.NONE) {
            lines.addAll(lossNotices());
        }
        NearUpgradeRule near = terms.nearUpgrade();
        if (near != null) {
            lines.add(
                    "Who has reached "
                            + percent(near.ratio())
                            + " of what the next tier asks for is told so, for one tier not more"
                            + " often than every "
                            + days(near.quietDays())
                            + ".");
        }
        ChurnRule churn = terms.churn();
        if (churn != null) {
            lines.addAll(ChurnWords.of(churn));
        }
        return lines;
    }

    private List<String> lossNotices() {
        DowngradeRule rule = terms.downgrade();
        List<String> lines = new ArrayList<>();
        if (rule.graceDays() > 0 || rule.minHoldDays() > 0) {
            lines.add(
                    "The days of grace are announced when they begin, and when the tier is safe"
                            + " again.");
        }
        if (!rule.warnDays().isEmpty()) {
            String list =
                    rule.warnDays().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" and "));
            lines.add(
                    "A warning comes "
                            + list
                            + (rule.warnDays().equals(List.of(1)) ? " day" : " days")
                            + " before a tier would be lost if nothing happened.");
        }
        return lines;
    }

    static String days(int days) {
        return days == 1 ? "1 day" : String.format(Locale.ROOT, "%,d days", days);
    }

    static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
