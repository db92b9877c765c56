package dev.clientele.model.decision;

import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.WideFraction;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.NearUpgradeRule;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import dev.clientele.model.tier.TierStanding;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers a tier decision was made from: from it alone the decision can be checked.
 *
 * @param metrics every metric looked at
 * @param conditions every condition looked at
 * @param next what is missing to the next tier; null in the highest
 * @param keptUntil the day on which the tier will be lost if nothing happens; null if it won't
 * @param keep how far the customer is from keeping the tier; null in the lowest
 * @param loss why the tier will be lost on that day; null if it won't
 * @param qualified the highest tier whose enter condition holds
 * @param before where the customer stood; {@link TierStanding#NONE} before enrolment
 * @param memberSince the customer's first day; null where no membership year is looked at
 * @param rules what else of the policy the decision rests on
 */
public record Receipt(
        List<Reading> metrics,
        List<Verdict> conditions,
        NextTier next,
        Integer keptUntil,
        Keep keep,
        Loss loss,
        String qualified,
        TierStanding before,
        Integer memberSince,
        Rules rules) {

    /** Copies the lists. */
    public Receipt {
        metrics = List.copyOf(metrics);
        conditions = List.copyOf(conditions);
    }

    /**
     * A metric as it was read.
     *
     * @param reference which metric, over which window
     * @param from the window's first day; null without
     * @param to the window's last day; null without
     * @param value its value; null if not known
     */
    public record Reading(MetricReference reference, Integer from, Integer to, MetricValue value) {}

    /** Which condition of a tier. */
    public enum Kind {
        /** Of entering. */
        ENTER("enter"),
        /** Of keeping. */
        KEEP("keep");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * The kind as records name it.
         *
         * @return for example {@code enter}
         */
        public String code() {
            return code;
        }
    }

    /**
     * A condition as it was found.
     *
     * @param tier of which tier
     * @param kind of entering or of keeping
     * @param holds whether it held
     * @param condition as compared, thresholds of keeping worked out
     */
    public record Verdict(String tier, Kind kind, boolean holds, Condition condition) {}

    /**
     * The distance to the next tier.
     *
     * @param tier which tier
     * @param missing the comparisons that stand in the way, with the values there are
     */
    public record NextTier(String tier, List<Missing> missing) {
        /** Copies the list. */
        public NextTier {
            missing = List.copyOf(missing);
        }
    }

    /**
     * What stands in the way.
     *
     * @param condition a comparison, a weighted sum or a negation
     * @param value what there is of it; null if not known
     * @param amount how much is missing; null if not known
     */
    public record Missing(Condition condition, MetricValue value, WideFraction amount) {}

    /**
     * The distance to keeping a tier.
     *
     * @param tier which tier
     * @param distance to its keep condition, in every dimension
     */
    public record Keep(String tier, Distance distance) {}

    /**
     * How far the customer is from a condition's thresholds.
     *
     * @param condition as compared
     * @param holds whether it holds
     * @param value what there is of a comparison or weighted sum; null for others, and if not known
     * @param amount how much there is to spare if it holds, how much is missing if not; null as the
     *     value
     * @param parts of all, any and not
     */
    public record Distance(
            Condition condition,
            boolean holds,
            MetricValue value,
            WideFraction amount,
            List<Distance> parts) {
        /** Copies the parts. */
        public Distance {
            parts = List.copyOf(parts);
        }
    }

    /**
     * How a tier will be lost if nothing happens.
     *
     * @param tier the tier that is lost: the one after the decision, unless the customer rises
     *     first
     * @param since the day of entering it
     * @param failsOn the first day of failing its keep condition
     * @param metrics what the keep condition will look at on that day; empty if it is not to come
     * @param day the day of the downgrade
     */
    public record Loss(String tier, int since, int failsOn, List<Reading> metrics, int day) {
        /** Copies the metrics. */
        public Loss {
            metrics = List.copyOf(metrics);
        }
    }

    /**
     * What a decision rests on besides conditions.
     *
     * @param timeZone where days begin
     * @param currency ISO 4217 code of the money
     * @param tiers the tiers' ids from lowest to highest
     * @param downgrade how a tier is lost
     * @param nearUpgrade when a customer is told to be near the next tier; null for never
     * @param tierMapping in which tier of this version another version's customers go on
     * @param unit the business unit whose orders alone count; null for all orders
     */
    public record Rules(
            ZoneId timeZone,
            String currency,
            List<String> tiers,
            DowngradeRule downgrade,
            NearUpgradeRule nearUpgrade,
            SortedMap<String, String> tierMapping,
            String unit) {
        /** Copies tiers and mapping. */
        public Rules {
            tiers = List.copyOf(tiers);
            tierMapping = Collections.unmodifiableSortedMap(new TreeMap<>(tierMapping));
        }

        /**
         * The rules of a policy.
         *
         * @param policy the version in force
         * @return its rules
         */
        public static Rules of(TierPolicy policy) {
            TierPolicy.Terms terms = policy.terms();
            List<String> tiers = policy.tiers().stream().map(Tier::id).toList();
            return new Rules(
                    terms.timeZone(),
                    terms.currency(),
                    tiers,
                    terms.downgrade(),
                    terms.nearUpgrade(),
                    new TreeMap<>(terms.tierMapping()),
                    terms.unit());
        }
    }
}
