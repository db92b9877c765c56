package dev.clientele.jobs.explain;

import dev.clientele.model.decision.Receipt.Distance;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.Condition.AllOf;
import dev.clientele.model.tier.Condition.AnyOf;
import dev.clientele.model.tier.Condition.Not;
import dev.clientele.model.tier.WeightedSum;
import java.util.ArrayList;
import java.util.List;

/** Says a condition and how far the customer is from it, a line a comparison. */
final class DistanceWords {

    private static final String INDENT = "  ";

    private final int decimals;
    private final List<String> lines = new ArrayList<>();

    private DistanceWords(int decimals) {
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
        DistanceWords words = new DistanceWords(decimals);
        words.say(distance, "", false);
        return words.lines;
    }

    private void say(Distance distance, String indent, boolean negated) {
        Condition condition = distance.condition();
        if (condition instanceof Comparison comparison) {
            lines.add(indent + comparison(comparison, distance, negated));
        } else if (condition instanceof WeightedSum sum) {
            lines.add(indent + points(sum, distance, negated));
        } else {
            lines.add(indent + group(condition) + (distance.holds() ? " (holds)" : " (fails)"));
            boolean inside = negated || condition instanceof Not;
            distance.parts().forEach(part -> say(part, indent + INDENT, inside));
        }
    }

    private static String group(Condition condition) {
        if (condition instanceof AllOf) {
            return "all of these:";
        }
        return condition instanceof AnyOf ? "any of these, one is enough:" : "not this:";
    }

    private String comparison(Comparison comparison, Distance distance, boolean negated) {
        boolean money = comparison.reference().metric().isMoney();
        return Words.metric(comparison.reference())
                + " "
                + Words.operator(comparison.operator())
                + " "
                + Words.number(comparison.threshold().toWide(), 0)
                + ": is "
                + value(distance, money ? decimals : 0, negated);
    }

    private String points(WeightedSum sum, Distance distance, boolean negated) {
        List<String> parts =
                sum.parts().stream().map(part -> Words.metric(part.reference())).toList();
        return "points for "
                + String.join(", ", parts)
                + ", together at least "
                + Words.number(sum.atLeast().toWide(), 0)
                + ": are "
                + value(distance, 0, negated);
    }

    private static String value(Distance distance, int decimals, boolean negated) {
        MetricValue value = distance.value();
        if (value == null) {
            return "not known, so it does not hold";
        }
        return Words.value(value, decimals)
                + ", "
                + (negated ? truth(distance) : amount(distance, decimals));
    }

    /** What must not hold has nothing to spare, and nothing is missing to it. */
    private static String truth(Distance distance) {
        return distance.holds() ? "so it is" : "so it is not";
    }

    private static String amount(Distance distance, int decimals) {
        if (distance.amount().numerator().signum() == 0) {
            return distance.holds() ? "holds, nothing to spare" : "fails, as it is just that";
        }
        String amount = Words.number(distance.amount(), decimals);
        return distance.holds()
                ? "holds, " + amount + " to spare"
                : "fails, " + amount + " missing";
    }
}
