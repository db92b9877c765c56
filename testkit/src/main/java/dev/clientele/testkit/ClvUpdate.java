package dev.clientele.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a customer is worth.
 *
 * @param customerId who
 * @param decidedAt when, by the customer's clock
 * @param historic margin of all orders so far, in units of the policy's currency
 * @param predicted margin expected over the models' horizon, in currency units
 * @param clv both together, in currency units
 * @param sentence the decision in one line
 * @param json the whole record
 */
public record ClvUpdate(
        String customerId,
        Instant decidedAt,
        BigDecimal historic,
        double predicted,
        double clv,
        String sentence,
        JsonNode json)
        implements Decision {

    static ClvUpdate of(SentRecord record) {
        return new ClvUpdate(
                record.text("customerId"),
                record.instant("decidedAt"),
                record.json().path("historic").decimalValue(),
                record.json().path("predicted").asDouble(),
                record.json().path("clv").asDouble(),
                record.sentence(),
                record.json());
    }

    @Override
    public String toString() {
        return sentence;
    }
}
