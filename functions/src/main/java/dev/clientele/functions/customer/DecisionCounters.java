package dev.clientele.functions.customer;

import dev.clientele.model.churn.AlertKind;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Decision.ChurnAlert;
import dev.clientele.model.decision.Decision.TierChange;
import dev.clientele.model.decision.Decision.TierNotice;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.tier.TierMove;
import dev.clientele.model.tier.TierNote;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** How many decisions were sent, by topic, and by what they say where a topic has several kinds. */
final class DecisionCounters {

    private final Map<DecisionTopic, Counter> topics = new EnumMap<>(DecisionTopic.class);
    private final Map<TierMove.Change, Counter> changes;
    private final Map<TierNote.Notice, Counter> notices;
    private final Map<AlertKind, Counter> alerts;

    DecisionCounters(MetricGroup group) {
        for (DecisionTopic topic : DecisionTopic.values()) {
            topics.put(topic, group.addGroup("topic", topic.topicName()).counter("decisions"));
        }
        changes =
                kinds(
                        group,
                        DecisionTopic.TIER_CHANGES,
                        TierMove.Change.class,
                        TierMove.Change::code);
        notices =
                kinds(
                        group,
                        DecisionTopic.TIER_NOTICES,
                        TierNote.Notice.class,
                        TierNote.Notice::code);
        alerts = kinds(group, DecisionTopic.CHURN_ALERTS, AlertKind.class, AlertKind::code);
    }

    private static <K extends Enum<K>> Map<K, Counter> kinds(
            MetricGroup group, DecisionTopic topic, Class<K> type, Function<K, String> code) {
        Map<K, Counter> counters = new EnumMap<>(type);
        for (K kind : type.getEnumConstants()) {
            MetricGroup own =
                    group.addGroup("topic", topic.topicName()).addGroup("kind", code.apply(kind));
            counters.put(kind, own.counter("decisionsOfKind"));
        }
        return counters;
    }

    void count(Decision decision) {
        topics.get(decision.topic()).inc();
        if (decision instanceof TierChange change) {
            changes.get(change.move().change()).inc();
        } else if (decision instanceof TierNotice notice) {
            notices.get(notice.note().notice()).inc();
        } else if (decision instanceof ChurnAlert alert) {
            alerts.get(alert.alert()).inc();
        }
    }
}
