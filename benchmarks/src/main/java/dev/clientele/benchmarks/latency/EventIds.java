package dev.clientele.benchmarks.latency;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells events apart by 64 bits, of millions of which hardly two are the same by chance. */
final class EventIds {

    /** Of a record that names no event. */
    static final long NONE = 0;

    private static final JsonFactory JSON = new JsonFactory();
    private static final String FIELD = "eventId";

    private EventIds() {}

    /**
     * The event that a record is or that caused it: its first field {@code eventId}, at any depth.
     *
     * @param json an event or a decision
     * @return {@link #NONE} if there is none, or none is given
     */
    static long of(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals(FIELD)) {
                    return parser.nextToken() == JsonToken.VALUE_STRING
                            ? hash(parser.getText())
                            : NONE;
                }
            }
            return NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("a record is no JSON", e);
        }
    }

    /** FNV-1a over the characters, its bits spread as SplitMix64 does. */
    static long hash(String id) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        hash ^= hash >>> 31;
        return hash == NONE ? 1 : hash;
    }
}
