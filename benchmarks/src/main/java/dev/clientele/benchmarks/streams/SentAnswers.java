package dev.clientele.benchmarks.streams;

import dev.clientele.benchmarks.AnswerCount;
import dev.clientele.benchmarks.Answers;
import dev.clientele.benchmarks.tiers.TierAnswer;
import dev.clientele.benchmarks.windows.InteractionAnswer;
import dev.clientele.benchmarks.windows.WindowAnswers;
import java.util.HashMap;
import java.util.Map;

/** Reads the records of {@link WindowProcessor} back, to compare what they say. */
final class SentAnswers {

    private final WindowAnswers windows = new WindowAnswers();
    private final Map<String, InteractionAnswer> interactions = new HashMap<>();
    private final AnswerCount tiers = new AnswerCount();

    /** Takes a record of a topic of {@link WindowProcessor#TOPICS}. */
    void take(String topic, String customerId, byte[] record) {
        if (topic.equals(WindowProcessor.WINDOWS)) {
            windows.put(WindowSums.read(customerId, record));
            interactions.merge(
                    customerId,
                    WindowSums.readInteractions(customerId, record),
                    (known, next) -> known.day() <= next.day() ? next : known);
        } else {
            tiers.add(TierAnswer.TOPIC, RetailTiers.read(customerId, record).checksum());
        }
    }

    /** Of each customer the last word on windows, and every change of tier. */
    Answers answers() {
        AnswerCount active = new AnswerCount();
        interactions
                .values()
                .forEach(answer -> active.add(InteractionAnswer.TOPIC, answer.checksum()));
        return windows.answers().plus(active.answers()).plus(tiers.answers());
    }
}
