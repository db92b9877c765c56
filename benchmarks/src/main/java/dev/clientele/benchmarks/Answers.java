package dev.clientele.benchmarks;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * What came out of a run, in a form that does not depend on the order between customers: how many
 * records a topic got, and the sum of their checksums. A customer's own order shows all the same,
 * for decisions carry their sequence number.
 *
 * @param topics by the topic's name
 */
public record Answers(Map<String, Topic> topics) {

    /**
     * The records of one topic.
     *
     * @param records how many
     * @param checksum the sum of their checksums
     */
    public record Topic(long records, long checksum) {

        /**
         * The records of two topics together.
         *
         * @param other the other topic
         * @return the sums
         */
        public Topic plus(Topic other) {
            return new Topic(records + other.records, checksum + other.checksum);
        }
    }

    /** Copies the map and sorts it by name. */
    public Answers {
        topics = Collections.unmodifiableMap(new TreeMap<>(topics));
    }

    /**
     * The answers of two sets of customers together.
     *
     * @param other the answers of other customers
     * @return the sums, topic by topic
     */
    public Answers plus(Answers other) {
        Map<String, Topic> sums = new TreeMap<>(topics);
        other.topics.forEach((name, topic) -> sums.merge(name, topic, Topic::plus));
        return new Answers(sums);
    }

    /**
     * The answers without those to a topic.
     *
     * @param name the topic's name
     * @return the others
     */
    public Answers without(String name) {
        Map<String, Topic> others = new TreeMap<>(topics);
        others.remove(name);
        return new Answers(others);
    }

    /**
     * The checksum of one record.
     *
     * @param json its bytes
     * @return the checksum
     */
    public static long checksum(byte[] json) {
        CRC32C crc = new CRC32C();
        crc.update(json);
        return crc.getValue();
    }
}
