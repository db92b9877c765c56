package dev.clientele.jobs.backtest.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * How early a rule of silence warns of a lapse, and beside it the score in use.
 *
 * <p>A spell is a silence after a purchase day that still lasts at the end of the fit or begins
 * after it. It is counted if the day on which it would be a lapse is after the end of the fit and
 * inside the history, with a day between them. An alert comes on the first day after the end of the
 * fit on which the rule holds and the spell is no lapse yet.
 *
 * @param customers whose spells
 * @param silentDays the rule: silent for so many days
 * @param spells how many there were
 * @param lapsed how many of them came to be a lapse
 * @param rule what the rule of silence came to
 * @param scores what the score in use came to, held to the rule in different ways
 */
public record LeadTime(
        Customers customers,
        int silentDays,
        long spells,
        long lapsed,
        Warnings rule,
        List<ByScore> scores) {

    /** Copies the list. */
    public LeadTime {
        scores = List.copyOf(scores);
    }

    /** Whose spells are counted. */
    public enum Customers {
        /** All. */
        ALL("all", "all customers"),
        /** Those with a repeat purchase day when the spell began. */
        REPEAT("repeat", "repeat buyers");

        private final String code;
        private final String label;

        Customers(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /**
         * The group in files.
         *
         * @return for example {@code repeat}
         */
        @JsonValue
        public String code() {
            return code;
        }

        /**
         * The group for people.
         *
         * @return for example {@code repeat buyers}
         */
        public String label() {
            return label;
        }
    }

    /** By what the threshold of the score is chosen. */
    public enum Match {
        /** The highest threshold that finds as many lapses as the rule. */
        SAME_RECALL("same-recall", "same recall"),
        /** The highest threshold that gives as many alerts as the rule. */
        SAME_ALERTS("same-alerts", "as many alerts");

        private final String code;
        private final String label;

        Match(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /**
         * The way in files.
         *
         * @return for example {@code same-recall}
         */
        @JsonValue
        public String code() {
            return code;
        }

        /**
         * The way for people.
         *
         * @return for example {@code same recall}
         */
        public String label() {
            return label;
        }
    }

    /**
     * The score in use at a threshold.
     *
     * @param match how the threshold was chosen
     * @param threshold churn score, 0 to 100
     * @param warnings what it came to
     */
    public record ByScore(Match match, double threshold, Warnings warnings) {}

    /**
     * What one way to warn came to.
     *
     * @param alerts how many, at most one a spell
     * @param found how many of them were in spells that came to be a lapse
     * @param judged after how many the history goes on for the days of a lapse
     * @param right after how many of those no purchase came within these days
     * @param recall found of all lapses, 0 to 1; NaN without lapses
     * @param medianLeadDays from alert to lapse, median of those found; NaN if none is
     */
    public record Warnings(
            long alerts,
            long found,
            long judged,
            long right,
            double recall,
            double medianLeadDays) {

        /**
         * How often no purchase came within the days of a lapse after an alert.
         *
         * @return right of judged, 0 to 1; NaN if none is judged
         */
        @JsonProperty("precision")
        public double precision() {
            return (double) right / judged;
        }

        /**
         * How often the spell came to be a lapse.
         *
         * @return found of alerts, 0 to 1; NaN without alerts
         */
        @JsonProperty("lapseShare")
        public double lapseShare() {
            return (double) found / alerts;
        }
    }
}
