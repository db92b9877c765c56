package dev.clientele.jobs.explain;

import dev.clientele.model.decision.Receipt.Distance;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Condition.AllOf;
import dev.clientele.model.tier.Condition.AnyOf;
import dev.clientele.model.tier.WeightedSum;
import java.util.ArrayList;
import java.util.List;

/** Says a condition and how far the customer is from it, a line a comparison. */
final class ConditionWords {

    private static final String INDENT = "  ";

    private final int decimals;
    private final List<String> lines = new ArrayList<>();

    private ConditionWords(int decimals) {
        this.decimals = decimals;
    }

    /**
     * Says a condition.
     *
     * @param distance of the customer from it
     * @param decimals of the programme's currency
     * @return at least one line
     */
    static List<String> of(Distance distance, int decimals) {
        ConditionWords words = new ConditionWords(decimals);
        words.say(distance, "");
        return words.lines;
    }

    private void say(Distance distance, String indent) {
        Condition condition = distance.condition();
        if (condition instanceof Comparison comparison) {
            lines.add(indent + comparison(comparison, distance));
        } else if (condition instanceof WeightedSum sum) {
            lines.add(indent + points(sum, distance));
        } else {
            lines.add(indent + group(condition) + (distance.holds() ? " (holds)" : " (fails)"));
            distance.parts().forEach(part -> say(part, indent + INDENT));
        }
    }

    private static String group(Condition condition) {
        if (condition instanceof AllOf) {
            return "all of these:";
        }
        return condition instanceof AnyOf ? "any of these, one is enough:" : "not this:";
    }

    private String comparison(Comparison comparison, Distance distance) {
        boolean money = comparison.reference().metric().isMoney();
        return Words.metric(comparison.reference())
                + " "
                + Words.operator(comparison.operator())
                + " "
                + Words.number(comparison.threshold().toWide(), 0)
                + ": is "
                + value(distance, money ? decimals : 0);
    }

    private String points(WeightedSum sum, Distance distance) {
        List<String> parts =
                sum.parts().stream().map(part -> Words.metric(part.reference())).toList();
        return "points for "
                + String.join(", ", parts)
                + ", together at least "
                + Words.number(sum.atLeast().toWide(), 0)
                + ": are "
                + value(distance, 0);
    }

    private static String value(Distance distance, int decimals) {
        MetricValue value = distance.value();
        if (value == null) {
            return "not known, so it does not hold";
        }
        String amount = Words.number(distance.amount(), decimals);
        boolean onTheSpot = distance.amount().numerator().signum() == 0;
        String distanceWords =
                distance.holds()
                        ? (onTheSpot
                                ? "holds with nothing to spare"
                                : "holds, " + amount + " to spare")
                        : (onTheSpot ? "fails, and by nothing" : "fails, " + amount + " missing");
        return Words.value(value, decimals) + ", " + distanceWords;
    }
}
