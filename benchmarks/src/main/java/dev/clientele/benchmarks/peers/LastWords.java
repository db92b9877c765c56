package dev.clientele.benchmarks.peers;

import dev.clientele.benchmarks.windows.WindowAnswer;
import dev.clientele.benchmarks.windows.WindowAnswers;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Keeps each customer's last answer on the heap and lets it pass when all input has ended. */
final class LastWords extends AbstractStreamOperator<WindowAnswer>
        implements OneInputStreamOperator<WindowAnswer, WindowAnswer> {

    private static final long serialVersionUID = 1L;

    private transient WindowAnswers answers;

    @Override
    public void open() {
        answers = new WindowAnswers();
    }

    @Override
    public void processElement(StreamRecord<WindowAnswer> element) {
        answers.put(element.getValue());
    }

    @Override
    public void finish() {
        answers.forEach(answer -> output.collect(new StreamRecord<>(answer)));
    }
}
