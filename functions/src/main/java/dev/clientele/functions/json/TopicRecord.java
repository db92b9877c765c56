package dev.clientele.functions.json;

import java.util.List;
import java.util.ServiceLoader;

/** The one way out: every record of a topic is made here, under the eyes of the inspectors. */
final class TopicRecord {

    private static final List<RecordInspector> INSPECTORS =
            ServiceLoader.load(RecordInspector.class, RecordInspector.class.getClassLoader())
                    .stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private TopicRecord() {}

    /** Writes a record. */
    static byte[] of(String topic, JsonRecord.Content content) {
        return inspected(topic, JsonRecord.bytes(content));
    }

    /** Writes a decision: a record that ends with its checksum. */
    static byte[] withChecksum(String topic, JsonRecord.Content content) {
        return inspected(topic, unsent(content));
    }

    /** Writes what a decision's record would be, for comparison: no inspector is asked. */
    static byte[] unsent(JsonRecord.Content content) {
        return JsonRecord.bytes(content, Checksum::added);
    }

    private static byte[] inspected(String topic, byte[] json) {
        for (RecordInspector inspector : INSPECTORS) {
            inspector.inspect(topic, json);
        }
        return json;
    }
}
