package dev.clientele.benchmarks.change;

import dev.clientele.benchmarks.AnswerCount;
import dev.clientele.benchmarks.Answers;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.model.decision.DecisionTopic;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Stands behind the keyed operator, in its thread. Every event is an order, which is sent as a
 * value and then as a profile; a profile without value is of a customer decided anew.
 */
final class ChangeProbe extends AbstractStreamOperator<OutgoingRecord>
        implements OneInputStreamOperator<OutgoingRecord, OutgoingRecord> {

    private static final long serialVersionUID = 1L;
    private static final String VALUE = DecisionTopic.CLV_UPDATES.topicName();

    private final String run;
    private transient ChangeWatch watch;
    private transient ChangeLog log;
    private transient AnswerCount answers;
    private transient boolean isEvent;

    ChangeProbe(String run) {
        this.run = run;
    }

    @Override
    public void open() {
        watch = ChangeWatch.of(run);
        log = new ChangeLog();
        answers = new AnswerCount();
    }

    @Override
    public void processElement(StreamRecord<OutgoingRecord> element) {
        OutgoingRecord outgoing = element.getValue();
        if (outgoing.topic().equals(TopicNames.CUSTOMER_PROFILES)) {
            came();
            return;
        }
        isEvent |= outgoing.topic().equals(VALUE);
        answers.add(outgoing.topic(), Answers.checksum(outgoing.value()));
    }

    private void came() {
        long now = System.nanoTime();
        if (!isEvent) {
            log.revised(now);
            watch.revised(now);
        } else if (watch.isMeasuring()) {
            log.event(now);
        }
        isEvent = false;
    }

    @Override
    public void finish() {
        log.ended(answers.answers());
        watch.add(log);
    }
}
