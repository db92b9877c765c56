package dev.clientele.benchmarks.windows;

import dev.clientele.benchmarks.AnswerCount;
import dev.clientele.benchmarks.Answers;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The last word on each customer: the answer for the greatest day, of two for the same day the one
 * that came later. For one thread; a customer's answers have to come to the same object.
 */
public final class WindowAnswers {

    /** Under which name they are among a contender's answers. */
    public static final String TOPIC = "windows";

    private final Map<String, WindowAnswer> latest = new HashMap<>();

    /** No answers yet. */
    public WindowAnswers() {}

    /**
     * Takes an answer in place of an earlier one.
     *
     * @param answer about any customer
     */
    public void put(WindowAnswer answer) {
        WindowAnswer known = latest.get(answer.customerId());
        if (known == null || known.day() <= answer.day()) {
            latest.put(answer.customerId(), answer);
        }
    }

    /**
     * Hands out the last words.
     *
     * @param consumer is given each customer's, in any order
     */
    public void forEach(Consumer<WindowAnswer> consumer) {
        latest.values().forEach(consumer);
    }

    /**
     * What was answered so far.
     *
     * @return the number of customers and the sum of their answers' checksums, under {@link #TOPIC}
     */
    public Answers answers() {
        AnswerCount count = new AnswerCount();
        latest.values().forEach(answer -> count.add(TOPIC, answer.checksum()));
        return count.answers();
    }
}
