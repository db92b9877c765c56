package dev.clientele.functions.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.model.decision.DecisionTopic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks decisions by what stands in their records. */
public final class DecisionCheck {

    private DecisionCheck() {}

    /**
     * The topic of a record.
     *
     * @param record any JSON
     * @return the topic that its decisionId names; empty if it is not a decision
     */
    public static Optional<DecisionTopic> topicOf(JsonNode record) {
        String[] parts = record.path("decisionId").asText().split("/", -1);
        return Arrays.stream(DecisionTopic.values())
                .filter(topic -> parts.length >= 3)
                .filter(topic -> topic.topicName().equals(parts[parts.length - 2]))
                .findFirst();
    }

    /**
     * Checks a decision of any topic.
     *
     * @param record its record, as {@link RecordFile} reads it
     * @return what it was worked out to, and what differs
     */
    public static CheckedDecision check(JsonNode record) {
        Optional<DecisionTopic> topic = topicOf(record);
        if (topic.isEmpty()) {
            return CheckedDecision.numbers(
                    List.of(new Discrepancy("$.decisionId", "is not that of a decision")));
        }
        RecordValue root = RecordValue.root(record);
        try {
            return switch (topic.get()) {
                case TIER_CHANGES -> TierCheck.ofChange(root);
                case TIER_NOTICES -> TierCheck.ofNotice(root);
                case CLV_UPDATES -> CheckedDecision.numbers(ValueCheck.of(root));
                case CHURN_ALERTS -> ChurnCheck.of(root);
            };
        } catch (UnreadableRecordException e) {
            return CheckedDecision.numbers(List.of(e.discrepancy()));
        }
    }
}
