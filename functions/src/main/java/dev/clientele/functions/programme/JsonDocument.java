package dev.clientele.functions.programme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parses a whole JSON document strictly: each key once, nothing after it, numbers as written. */
final class JsonDocument {

    /** Far deeper than any condition that somebody could still read. */
    private static final int DEEPEST = 100;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private JsonDocument() {}

    /**
     * Parses a document.
     *
     * @param json its bytes
     * @param document its name, for the exception
     * @return its root
     * @throws InvalidDocumentException if it is not one JSON value, or repeats a key
     */
    static JsonNode parse(byte[] json, String document) throws InvalidDocumentException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            JsonNode root = parser.readValueAsTree();
            if (root == null) {
                throw refusal(document, JsonPath.ROOT, "is empty, must be JSON");
            }
            if (parser.nextToken() != null) {
                throw refusal(document, JsonPath.ROOT, "must end with its first JSON value");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw refusal(document, path(e), "is not JSON: " + e.getOriginalMessage() + place(e));
        } catch (IOException | ArithmeticException | NumberFormatException e) {
            throw refusal(document, JsonPath.ROOT, "is not JSON: " + e.getMessage());
        }
    }

    /**
     * Whether two texts that have been parsed before say the same.
     *
     * @param one JSON
     * @param other JSON
     * @return whether all fields are equal, in whatever order they stand, numbers by value
     */
    static boolean areSame(String one, String other) {
        return again(one).equals(JsonDocument::compare, again(other));
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    /**
     * Parses a text again that has been parsed before.
     *
     * @param json JSON
     * @return its root
     * @throws IllegalStateException if it is not JSON, which it was
     */
    static JsonNode again(String json) {
        try {
            return parse(json.getBytes(StandardCharsets.UTF_8), "a version");
        } catch (InvalidDocumentException e) {
            throw new IllegalStateException("what was JSON is none now", e);
        }
    }

    private static InvalidDocumentException refusal(String document, String path, String message) {
        return new InvalidDocumentException(document, List.of(new Fault(path, message)));
    }

    private static String path(JsonProcessingException refused) {
        return refused.getProcessor() instanceof JsonParser parser
                ? JsonPath.of(parser.getParsingContext())
                : JsonPath.ROOT;
    }

    private static String place(JsonProcessingException refused) {
        JsonLocation location = refused.getLocation();
        return location == null
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
