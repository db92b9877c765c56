package dev.clientele.jobs.backtest.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clientele.model.retention.AlertGroup.By;

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
