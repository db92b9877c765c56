package dev.clientele.functions.wire;

import java.util.Arrays;
import java.util.Objects;

/**
 * A record on its way to a topic. Immutable; nobody may write to its bytes.
 *
 * @param topic the topic
 * @param key the record's key; null for none
 * @param value the record's JSON in UTF-8; null for a tombstone, which deletes the key from a
 *     compacted topic
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look at the bytes
public record OutgoingRecord(String topic, String key, byte[] value) {

    /** Refuses a record without topic. */
    public OutgoingRecord {
        Objects.requireNonNull(topic, "topic");
    }

    /**
     * Whether another record has the same topic, key and bytes.
     *
     * @param other anything
     * @return true if it is such a record
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof OutgoingRecord that
                && topic.equals(that.topic)
                && Objects.equals(key, that.key)
                && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(topic, key) + Arrays.hashCode(value);
    }
}
