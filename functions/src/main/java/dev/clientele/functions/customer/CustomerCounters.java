package dev.clientele.functions.customer;

import dev.clientele.functions.wire.Incoming;
import dev.clientele.model.customer.Handover;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Passage;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.retention.RetentionSignal.Judged;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** The metrics of the keyed operator, under the group {@code clientele}. */
final class CustomerCounters {

    private final Counter accepted;
    private final Counter deduplicated;
    private final Counter waiting;
    private final Counter forwarded;
    private final Counter handedOver;
    private final RejectedCounters rejected;
    private final DecisionCounters decisions;
    private final Counter alertsLost;
    private final Counter alertsRecovered;
    private final LatencyBuckets latency;
    private long lagMillis;

    CustomerCounters(MetricGroup parent) {
        MetricGroup group = parent.addGroup(RejectedCounters.GROUP);
        accepted = group.counter("accepted");
        deduplicated = group.counter("deduplicated");
        waiting = group.counter("waiting");
        forwarded = group.counter("forwarded");
        handedOver = group.counter("handedOver");
        rejected = new RejectedCounters(parent);
        decisions = new DecisionCounters(group);
        alertsLost = group.counter("churnAlertsLost");
        alertsRecovered = group.counter("churnAlertsRecovered");
        latency = new LatencyBuckets(group);
        group.gauge("eventTimeLagMillis", () -> lagMillis);
    }

    void count(Outcome outcome) {
        accepted.inc(outcome.accepted());
        deduplicated.inc(outcome.deduplicated());
        waiting.inc(outcome.waiting());
        forwarded.inc(outcome.forwarded());
        for (Passage passage : outcome.passages()) {
            handedOver.inc(passage instanceof Handover ? 1 : 0);
        }
        for (DeadLetter letter : outcome.deadLetters()) {
            rejected.count(letter.reason());
        }
        for (Decision decision : outcome.decisions()) {
            decisions.count(decision);
        }
        for (RetentionSignal signal : outcome.signals()) {
            if (signal instanceof Judged judged) {
                (judged.lost() ? alertsLost : alertsRecovered).inc();
            }
        }
    }

    /**
     * How far behind the machine's clock an event is whose decisions have just been sent.
     *
     * @param now the machine's clock, in epoch milliseconds
     */
    void processed(Incoming incoming, long now) {
        lagMillis = now - incoming.event().time();
        if (incoming.recordedAt() != Incoming.UNKNOWN) {
            latency.add(now - incoming.recordedAt());
        }
    }
}
