package dev.clientele.benchmarks.flink;

import dev.clientele.benchmarks.AnswerCount;
import dev.clientele.benchmarks.Answers;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Stands at the end of a job. Counts the answers, lets no record pass, and notes when its input has
 * ended: then every operator before it has finished too, timers included.
 *
 * @param <T> what comes out of the job
 */
public final class FinishLine<T> extends AbstractStreamOperator<T>
        implements OneInputStreamOperator<T, T> {

    /** The accumulator of the end's time, by {@link Clocks#wall}. */
    static final String FINISHED = "finished";

    /** The same by {@link Clocks#processor}. */
    static final String FINISHED_PROCESSOR = "finished-processor";

    private static final long serialVersionUID = 1L;
    private static final String RECORDS = "records/";
    private static final String CHECKSUM = "checksum/";

    private final TopicOf<T> topicOf;
    private final ChecksumOf<T> checksumOf;
    private transient AnswerCount count;

    /**
     * Names a record's topic.
     *
     * @param <T> the record's type
     */
    @FunctionalInterface
    public interface TopicOf<T> extends Serializable {
        /**
         * The topic.
         *
         * @param record a record
         * @return its topic's name
         */
        String topic(T record);
    }

    /**
     * Sums up what a record says.
     *
     * @param <T> the record's type
     */
    @FunctionalInterface
    public interface ChecksumOf<T> extends ToLongFunction<T>, Serializable {}

    /**
     * A finish line.
     *
     * @param topicOf names each record's topic
     * @param checksumOf sums up what each record says
     */
    public FinishLine(TopicOf<T> topicOf, ChecksumOf<T> checksumOf) {
        this.topicOf = topicOf;
        this.checksumOf = checksumOf;
    }

    @Override
    public void open() {
        count = new AnswerCount();
    }

    @Override
    public void processElement(StreamRecord<T> element) {
        T record = element.getValue();
        count.add(topicOf.topic(record), checksumOf.applyAsLong(record));
    }

    @Override
    public void finish() {
        getRuntimeContext().addAccumulator(FINISHED, new LongMaximum(Clocks.wall()));
        getRuntimeContext().addAccumulator(FINISHED_PROCESSOR, new LongMaximum(Clocks.processor()));
        count.answers()
                .topics()
                .forEach(
                        (name, topic) -> {
                            publish(RECORDS + name, topic.records());
                            publish(CHECKSUM + name, topic.checksum());
                        });
    }

    private void publish(String name, long value) {
        getRuntimeContext().addAccumulator(name, new LongCounter(value));
    }

    /** Reads the answers of all finish lines of a job from its accumulators. */
    static Answers answers(Map<String, Object> accumulators) {
        Map<String, Answers.Topic> topics = new TreeMap<>();
        for (Map.Entry<String, Object> entry : accumulators.entrySet()) {
            if (entry.getKey().startsWith(RECORDS)) {
                String name = entry.getKey().substring(RECORDS.length());
                long checksum = (long) accumulators.get(CHECKSUM + name);
                topics.put(name, new Answers.Topic((long) entry.getValue(), checksum));
            }
        }
        return new Answers(topics);
    }
}
