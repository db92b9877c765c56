package dev.clientele.model.decision;

import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.tier.Condition;
import java.util.List;

/**
 * The numbers a tier decision was made from: from it alone the decision can be checked.
 *
 * @param metrics every metric looked at
 * @param conditions every condition looked at
 * @param next what is missing to the next tier; null in the highest
 * @param keptUntil the day on which the tier will be lost if nothing happens; null if it won't
 */
public record Receipt(
        List<Reading> metrics, List<Verdict> conditions, NextTier next, Integer keptUntil) {

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
     */
    public record Missing(Condition condition, MetricValue value) {}
}
