package dev.clientele.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * A customer's risk of leaving changed, or an alert ended.
 *
 * @param customerId who
 * @param decidedAt when, by the customer's clock
 * @param alert {@code raised}, {@code escalated}, {@code eased}, {@code cleared}, {@code recovered}
 *     or {@code lost}
 * @param level {@code watch}, {@code high} or {@code critical}; null if there is none
 * @param score 0 to 100; null without a purchase day
 * @param reasons why the customer may leave, the main reason first
 * @param action what to do; null unless the risk rose
 * @param sentence the decision in one line
 * @param json the whole record
 */
public record ChurnAlert(
        String customerId,
        Instant decidedAt,
        String alert,
        String level,
        Double score,
        List<String> reasons,
        String action,
        String sentence,
        JsonNode json)
        implements Decision {

    /** Copies the reasons. */
    public ChurnAlert {
        reasons = List.copyOf(reasons);
    }

    static ChurnAlert of(SentRecord record) {
        JsonNode score = record.json().path("score");
        return new ChurnAlert(
                record.text("customerId"),
                record.instant("decidedAt"),
                record.text("alert"),
                record.text("level"),
                score.isMissingNode() ? null : score.asDouble(),
                record.json().path("reasons").findValuesAsText("reason"),
                record.text("action"),
                record.sentence(),
                record.json());
    }

    @Override
    public String toString() {
        return sentence;
    }
}
