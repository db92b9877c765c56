package dev.clientele.benchmarks.scale;

import dev.clientele.benchmarks.AnswerCount;
import dev.clientele.benchmarks.Answers;
import dev.clientele.functions.json.TopicNames;
import dev.clientele.functions.wire.OutgoingRecord;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Stands at the end of a job. Counts the answers, lets no record pass, and notes the first one. The
 * count is part of checkpoints: what a job decided and the next one decides again counts once.
 */
final class AnswerProbe extends AbstractStreamOperator<OutgoingRecord>
        implements OneInputStreamOperator<OutgoingRecord, OutgoingRecord> {

    private static final long serialVersionUID = 1L;
    private static final String SEPARATOR = " ";

    private final String job;
    private transient ScaleWatch watch;
    private transient ListState<String> saved;
    private transient AnswerCount count;
    private transient Answers before;
    private transient boolean decided;

    AnswerProbe(String job) {
        this.job = job;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        watch = ScaleWatch.of(job);
        count = new AnswerCount();
        before = new Answers(Map.of());
        saved =
                context.getOperatorStateStore()
                        .getListState(new ListStateDescriptor<>("answers", Types.STRING));
        for (String line : saved.get()) {
            before = before.plus(read(line));
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        saved.update(lines(all()));
    }

    private Answers all() {
        return before.plus(count.answers());
    }

    static List<String> lines(Answers answers) {
        return answers.topics().entrySet().stream()
                .map(
                        topic ->
                                String.join(
                                        SEPARATOR,
                                        topic.getKey(),
                                        Long.toString(topic.getValue().records()),
                                        Long.toString(topic.getValue().checksum())))
                .toList();
    }

    static Answers read(String line) {
        String[] words = line.split(SEPARATOR, -1);
        return new Answers(
                Map.of(
                        words[0],
                        new Answers.Topic(Long.parseLong(words[1]), Long.parseLong(words[2]))));
    }

    /** When a profile is sent depends on how time and events interleave: it is no answer. */
    @Override
    public void processElement(StreamRecord<OutgoingRecord> element) {
        if (!decided) {
            decided = true;
            watch.decided(System.nanoTime());
        }
        OutgoingRecord record = element.getValue();
        if (!record.topic().equals(TopicNames.CUSTOMER_PROFILES)) {
            count.add(record.topic(), Answers.checksum(record.value()));
        }
    }

    @Override
    public void finish() {
        watch.ended(all());
    }
}
