package dev.clientele.functions.programme;

import dev.clientele.model.churn.ChurnActions;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.ChurnRule.SignalPoints;
import dev.clientele.model.tier.Tier;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads the churn part of a policy. A level that is left out is never reached, without {@code
 * clear} a level ends where it begins, and a signal that is left out gives no points. Without
 * {@code lapsedDays} and {@code oneTime} all customers are treated alike.
 */
final class ChurnReader {

    private static final int MOST_POINTS = 100;

    /** Ten years. */
    private static final int MOST_DAYS = 3_650;

    private static final List<String> FIELDS =
            List.of(
                    "horizonDays",
                    "levels",
                    "clear",
                    "coolDownDays",
                    "signals",
                    "lapsedDays",
                    "oneTime",
                    "actions");
    private static final List<String> LEVELS = List.of("watch", "high", "critical");
    private static final List<String> SIGNALS =
            List.of("openComplaint", "detractor", "engagementHalved", "frequencyHalved", "returns");

    private static final List<String> ONE_TIME = List.of("quietDays");

    private ChurnReader() {}

    /**
     * Reads the rule.
     *
     * @param value where it stands, or could
     * @param tiers the tiers of the version, as far as they could be read
     * @return the rule; null if it is absent or something is wrong with it
     */
    static ChurnRule read(JsonValue value, List<Tier> tiers) {
        if (!value.isObject()) {
            return null;
        }
        value.knowOnly(FIELDS);
        int horizonDays = JsonNumber.whole(value.required("horizonDays"), 1, MOST_DAYS).orElse(1);
        JsonValue levels = value.required("levels");
        if (levels.isObject()) {
            levels.knowOnly(LEVELS);
            levels.required("watch");
        }
        double watch = points(levels, "watch", Double.NaN);
        double critical = points(levels, "critical", Double.POSITIVE_INFINITY);
        double high = points(levels, "high", critical);
        double clear = points(value, "clear", watch);
        int coolDownDays = JsonNumber.whole(value.optional("coolDownDays"), 0, MOST_DAYS).orElse(0);
        SignalPoints signals = signals(value.optional("signals"));
        Integer lapsedDays =
                JsonNumber.whole(value.optional("lapsedDays"), 1, MOST_DAYS).orElse(null);
        int quietDays = quietDays(value.optional("oneTime"));
        ChurnActions actions = ChurnActionsReader.read(value.optional("actions"), tiers);
        requireAtMost(value.optional("clear"), clear, "watch", watch);
        requireAtMost(
                levels.optional("watch"), watch, levels.has("high") ? "high" : "critical", high);
        requireAtMost(levels.optional("high"), high, "critical", critical);
        return clear <= watch && watch <= high && high <= critical
                ? new ChurnRule(
                        horizonDays,
                        watch,
                        high,
                        critical,
                        clear,
                        coolDownDays,
                        signals,
                        lapsedDays,
                        quietDays,
                        actions)
                : null;
    }

    private static int quietDays(JsonValue oneTime) {
        if (!oneTime.isObject()) {
            return 0;
        }
        oneTime.knowOnly(ONE_TIME);
        return JsonNumber.whole(oneTime.required("quietDays"), 0, MOST_DAYS).orElse(0);
    }

    /** Nothing is wrong if one of them is not a number, which has its own fault. */
    private static void requireAtMost(
            JsonValue value, double threshold, String higherName, double higher) {
        if (threshold > higher) {
            value.mustBe("at most " + higherName + ", " + BigDecimal.valueOf(higher));
        }
    }

    private static SignalPoints signals(JsonValue value) {
        if (!value.isObject()) {
            return SignalPoints.NONE;
        }
        value.knowOnly(SIGNALS);
        return new SignalPoints(
                points(value, "openComplaint", 0),
                points(value, "detractor", 0),
                points(value, "engagementHalved", 0),
                points(value, "frequencyHalved", 0),
                points(value, "returns", 0));
    }

    private static double points(JsonValue owner, String key, double without) {
        return JsonNumber.between(owner.optional(key), 0, MOST_POINTS)
                .map(Number::doubleValue)
                .orElse(without);
    }
}
