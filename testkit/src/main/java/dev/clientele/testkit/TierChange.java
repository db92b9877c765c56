package dev.clientele.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A customer came into a tier.
 *
 * @param customerId who
 * @param decidedAt when, by the customer's clock
 * @param change {@code enrolled}, {@code upgrade}, {@code downgrade}, {@code override} or {@code
 *     policy}
 * @param from the tier before; null if there was none
 * @param to the tier from then on
 * @param sentence the decision in one line
 * @param json the whole record
 */
public record TierChange(
        String customerId,
        Instant decidedAt,
        String change,
        String from,
        String to,
        String sentence,
        JsonNode json)
        implements Decision {

    static TierChange of(SentRecord record) {
        return new TierChange(
                record.text("customerId"),
                record.instant("decidedAt"),
                record.text("change"),
                record.text("from"),
                record.text("to"),
                record.sentence(),
                record.json());
    }

    @Override
    public String toString() {
        return sentence;
    }
}
