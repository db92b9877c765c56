package dev.clientele.benchmarks.peers;

import dev.clientele.benchmarks.windows.WindowAnswer;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Puts the three windows of a customer together, on the heap: each window's part for the greatest
 * day is kept, and when all input has ended they pass as one answer.
 */
final class AnswerParts extends AbstractStreamOperator<WindowAnswer>
        implements OneInputStreamOperator<WindowPart, WindowAnswer> {

    private static final long serialVersionUID = 1L;
    private static final WindowPart NONE = new WindowPart("", Integer.MIN_VALUE, 0, 0, 0);

    private transient Map<String, Parts> customers;

    private static final class Parts {
        private WindowPart of30 = NONE;
        private WindowPart of90 = NONE;
        private WindowPart of365 = NONE;

        void put(WindowPart part) {
            switch (part.days()) {
                case 30 -> of30 = later(of30, part);
                case 90 -> of90 = later(of90, part);
                case 365 -> of365 = later(of365, part);
                default -> throw new IllegalArgumentException("no window of " + part.days());
            }
        }

        private static WindowPart later(WindowPart known, WindowPart part) {
            return known.day() <= part.day() ? part : known;
        }

        WindowAnswer answer(String customerId) {
            return new WindowAnswer(
                    customerId,
                    of365.day(),
                    of30.orders(),
                    of30.spend(),
                    of90.orders(),
                    of90.spend(),
                    of365.orders(),
                    of365.spend());
        }
    }

    @Override
    public void open() {
        customers = new HashMap<>();
    }

    @Override
    public void processElement(StreamRecord<WindowPart> element) {
        WindowPart part = element.getValue();
        customers.computeIfAbsent(part.customerId(), id -> new Parts()).put(part);
    }

    @Override
    public void finish() {
        customers.forEach((id, parts) -> output.collect(new StreamRecord<>(parts.answer(id))));
    }
}
