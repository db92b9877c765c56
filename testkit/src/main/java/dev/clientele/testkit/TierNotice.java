package dev.clientele.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something a customer may be told about the tier.
 *
 * @param customerId who
 * @param decidedAt when, by the customer's clock
 * @param notice {@code downgrade-pending}, {@code downgrade-warning}, {@code downgrade-averted} or
 *     {@code near-upgrade}
 * @param tier the customer's tier; the next one where it is near
 * @param dueDay the day on which the tier will be lost, in the policy's time zone; null if it is
 *     about none
 * @param sentence the decision in one line
 * @param json the whole record
 */
public record TierNotice(
        String customerId,
        Instant decidedAt,
        String notice,
        String tier,
        LocalDate dueDay,
        String sentence,
        JsonNode json)
        implements Decision {

    static TierNotice of(SentRecord record) {
        return new TierNotice(
                record.text("customerId"),
                record.instant("decidedAt"),
                record.text("notice"),
                record.text("tier"),
                record.day("dueDay"),
                record.sentence(),
                record.json());
    }

    @Override
    public String toString() {
        return sentence;
    }
}
