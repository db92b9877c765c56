package dev.clientele.benchmarks.change;

import dev.clientele.benchmarks.AnswerCount;
import dev.clientele.benchmarks.Answers;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import dev.clientele.model.decision.DecisionTopic;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Stands behind the keyed operator, in its thread. Every event is an order, which is sent as a
 * value; a profile without an order's value of the same customer before it is of one decided anew.
 */
final class ChangeProbe extends AbstractStreamOperator<OutgoingRecord>
        implements OneInputStreamOperator<OutgoingRecord, OutgoingRecord> {

    private static final long serialVersionUID = 1L;
    private static final String OF_EVENT = "\"cause\":{\"type\":\"event\"";
    private static final String VALUE = DecisionTopic.CLV_UPDATES.topicName();

    private final String run;
    private transient ChangeWatch watch;
    private transient ChangeLog log;
    private transient AnswerCount answers;
    private transient Set<String> withEvent;

    ChangeProbe(String run) {
        this.run = run;
    }

    @Override
    public void open() {
        watch = ChangeWatch.of(run);
        log = new ChangeLog();
        answers = new AnswerCount();
        withEvent = new HashSet<>();
    }

    @Override
    public void processElement(StreamRecord<OutgoingRecord> element) {
        OutgoingRecord outgoing = element.getValue();
        if (outgoing.topic().equals(TopicNames.CUSTOMER_PROFILES)) {
            profile(outgoing.key());
            return;
        }
        if (outgoing.topic().equals(VALUE) && isOfEvent(outgoing)) {
            order(outgoing.key());
        }
        answers.add(outgoing.topic(), Answers.checksum(outgoing.value()));
    }

    /** New models send values, too. */
    private static boolean isOfEvent(OutgoingRecord value) {
        return new String(value.value(), StandardCharsets.ISO_8859_1).contains(OF_EVENT);
    }

    /** Each order sends a value. */
    private void order(String customerId) {
        withEvent.add(customerId);
        if (watch.isMeasuring()) {
            log.event(System.nanoTime());
        }
    }

    /** Of a customer without an event since the last profile, so of one who was decided anew. */
    private void profile(String customerId) {
        if (withEvent.remove(customerId)) {
            return;
        }
        long now = System.nanoTime();
        log.revised(now);
        watch.revised(now);
    }

    @Override
    public void finish() {
        log.ended(answers.answers());
        watch.add(log);
    }
}
