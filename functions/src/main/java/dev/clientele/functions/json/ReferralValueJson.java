package dev.clientele.functions.json;

import dev.clientele.model.money.Money;
import dev.clientele.model.referral.ReferralValue;

/** Writes what a customer's referees are worth. */
public final class ReferralValueJson {

    private ReferralValueJson() {}

    /**
     * Writes a value.
     *
     * @param value any
     * @param decimals the decimals of the programme's currency
     * @return one JSON object in UTF-8
     */
    public static byte[] write(ReferralValue value, int decimals) {
        double historic = Money.toUnits(value.historic(), decimals).doubleValue();
        return TopicRecord.of(
                TopicNames.REFERRAL_VALUES,
                record ->
                        record.text("customerId", value.customerId())
                                .whole("referees", value.referees())
                                .whole("ordered", value.ordered())
                                .money("historic", value.historic(), decimals)
                                .number("predicted", value.predicted())
                                .number("clv", historic + value.predicted()));
    }
}
