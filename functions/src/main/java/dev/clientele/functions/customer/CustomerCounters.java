package dev.clientele.functions.customer;

import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.retention.RetentionSignal.Judged;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.TimerService;

/** The metrics of the keyed operator, under the group {@code clientele}. */
final class CustomerCounters {

    private final Counter accepted;
    private final Counter deduplicated;
    private final Counter waiting;
    private final RejectedCounters rejected;
    private final Map<DecisionTopic, Counter> decisions = new EnumMap<>(DecisionTopic.class);
    private final Counter alertsLost;
    private final Counter alertsRecovered;
    private long lagMillis;

    CustomerCounters(MetricGroup parent) {
        MetricGroup group = parent.addGroup(RejectedCounters.GROUP);
        accepted = group.counter("accepted");
        deduplicated = group.counter("deduplicated");
        waiting = group.counter("waiting");
        rejected = new RejectedCounters(parent);
        for (DecisionTopic topic : DecisionTopic.values()) {
            decisions.put(topic, group.addGroup("topic", topic.topicName()).counter("decisions"));
        }
        alertsLost = group.counter("churnAlertsLost");
        alertsRecovered = group.counter("churnAlertsRecovered");
        group.gauge("eventTimeLagMillis", () -> lagMillis);
    }

    void count(Outcome outcome) {
        accepted.inc(outcome.accepted());
        deduplicated.inc(outcome.deduplicated());
        waiting.inc(outcome.waiting());
        for (DeadLetter letter : outcome.deadLetters()) {
            rejected.count(letter.reason());
        }
        for (Decision decision : outcome.decisions()) {
            decisions.get(decision.topic()).inc();
        }
        for (RetentionSignal signal : outcome.signals()) {
            if (signal instanceof Judged judged) {
                (judged.lost() ? alertsLost : alertsRecovered).inc();
            }
        }
    }

    /** How far behind the machine's clock the events are that are being processed. */
    void processed(long eventTime, TimerService timers) {
        lagMillis = timers.currentProcessingTime() - eventTime;
    }
}
