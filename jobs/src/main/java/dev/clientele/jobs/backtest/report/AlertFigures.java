package dev.clientele.jobs.backtest.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What became of alerts that the engine raised after the end of the fit, as if live.
 *
 * @param by what they have in common
 * @param value of that, as {@code critical} or {@code gold}; {@code all} for all of them
 * @param raised how many
 * @param lost after how many the customer did not order within the horizon
 * @param recovered after how many the customer did
 * @param open how many the history ends too early to judge
 */
public record AlertFigures(By by, String value, long raised, long lost, long recovered, long open) {

    /** What alerts have in common. */
    public enum By {
        /** Nothing: all alerts. */
        ALL("all"),
        /** Level to which the risk rose. */
        LEVEL("level"),
        /** Tier of the customer at the time. */
        TIER("tier"),
        /** First of the ranked reasons. */
        REASON("reason"),
        /** Whether one-time, repeat, won-back or lapsed at the time. */
        RELATIONSHIP("relationship");

        private final String code;

        By(String code) {
            this.code = code;
        }

        /**
         * The name in files.
         *
         * @return for example {@code level}
         */
        @JsonValue
        public String code() {
            return code;
        }
    }

    /**
     * How often they were right.
     *
     * @return lost of those judged, 0 to 1; NaN if none is judged
     */
    @JsonProperty("precision")
    public double precision() {
        return (double) lost / (lost + recovered);
    }
}
