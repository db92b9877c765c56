package dev.clientele.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts answers as they come. For one thread. */
public final class AnswerCount {

    private final Map<String, Sum> sums = new HashMap<>();

    private static final class Sum {
        private long records;
        private long checksum;
    }

    /**
     * Counts a record.
     *
     * @param topic its topic
     * @param checksum its checksum
     */
    public void add(String topic, long checksum) {
        Sum sum = sums.computeIfAbsent(topic, name -> new Sum());
        sum.records++;
        sum.checksum += checksum;
    }

    /**
     * What was counted so far.
     *
     * @return the answers
     */
    public Answers answers() {
        Map<String, Answers.Topic> topics = new TreeMap<>();
        sums.forEach((name, sum) -> topics.put(name, new Answers.Topic(sum.records, sum.checksum)));
        return new Answers(topics);
    }
}
