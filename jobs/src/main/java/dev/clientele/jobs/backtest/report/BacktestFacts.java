package dev.clientele.jobs.backtest.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What was judged, and by what.
 *
 * @param from day of the first order
 * @param until last day of what was learned from
 * @param holdoutEnd last day of the holdout, {@code horizonDays} after {@code until}
 * @param historyEnd last day of the history
 * @param zone in which days begin
 * @param horizonDays days in which a customer orders or does not
 * @param lapseDays days of silence that make a lapse
 * @param customers those with a purchase day up to {@code until}, all of whom are judged
 * @param withoutOrder those of them without a purchase day in the holdout
 * @param modelsVersion name of the models that were fitted
 * @param purchaseModel the purchase model, for example {@code bg-nbd}; {@code rules} where none was
 *     fitted
 * @param scorer the score in use: {@code learned}, {@code models} or {@code rules}
 * @param why why that one is in use, a sentence
 */
public record BacktestFacts(
        LocalDate from,
        LocalDate until,
        LocalDate holdoutEnd,
        LocalDate historyEnd,
        ZoneId zone,
        int horizonDays,
        int lapseDays,
        long customers,
        long withoutOrder,
        String modelsVersion,
        String purchaseModel,
        String scorer,
        String why) {

    /**
     * The precision of an alert for everybody.
     *
     * @return share of customers without an order in the holdout, 0 to 1
     */
    @JsonProperty("baseRate")
    public double baseRate() {
        return (double) withoutOrder / customers;
    }
}
