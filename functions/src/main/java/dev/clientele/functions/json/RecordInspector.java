package dev.clientele.functions.json;

/**
 * Is shown every record of every topic as it was written, before it leaves. A running job has none;
 * the tests bring one, by {@link java.util.ServiceLoader}, that holds records against the topics'
 * schemas.
 */
@FunctionalInterface
public interface RecordInspector {

    /**
     * Looks at a record. Is called by all threads.
     *
     * @param topic the topic the record is for
     * @param json the record as it leaves, one JSON object in UTF-8; nobody may write to it
     */
    void inspect(String topic, byte[] json);
}
