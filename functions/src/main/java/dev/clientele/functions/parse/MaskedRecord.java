package dev.clientele.functions.parse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What may be said of a record that can't be used without telling what it says: enough for its
 * producer to find it and to see what is wrong with it, and no value.
 *
 * @param bytes how long it is
 * @param sha256 of its bytes, in hexadecimal digits; who has the record can work it out again
 * @param eventId null if it has none, or none that tells nothing else: ids made of other values of
 *     the record are left out
 * @param type null if it is none of the types there are
 * @param time epoch milliseconds; null if it has none that is valid
 * @param fields path to JSON type, as {@code lines[].sku} to {@code string}; several types are
 *     separated by a bar; empty if the record is no JSON object
 */
public record MaskedRecord(
        int bytes,
        String sha256,
        String eventId,
        String type,
        Long time,
        SortedMap<String, String> fields) {

    /** The type of an event that says nothing but what it is about. */
    private static final EventTypes TYPES = new EventTypes(MoneyFormat.of("EUR"));

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    /** Names of fields, and not what somebody took for one, such as an address. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private static final String OTHER_NAME = "(other)";
    private static final int MOST_FIELDS = 200;
    private static final int DEEPEST = 8;
    private static final int SHORTEST_TELLING = 4;

    /**
     * Masks a record. Never throws, whatever the bytes.
     *
     * @param raw the record as it came
     * @return what may be said of it
     */
    public static MaskedRecord of(byte[] raw) {
        SortedMap<String, String> fields = new TreeMap<>();
        String sha256 = HexFormat.of().formatHex(hash().digest(raw));
        try {
            Fields known = RecordReader.read(raw);
            List<String> texts = new ArrayList<>();
            describe(JSON.readTree(raw), "", 0, fields, texts);
            return new MaskedRecord(
                    raw.length, sha256, eventId(known, texts), type(known), time(known), fields);
        } catch (RejectedRecord | IOException noJson) {
            return new MaskedRecord(raw.length, sha256, null, null, null, new TreeMap<>());
        }
    }

    private static String eventId(Fields known, List<String> texts) {
        if (!(known.get(Field.EVENT_ID) instanceof String id)
                || TextRules.isLongerThan(id, TextRules.MAX_NAME)
                || !TextRules.isWellFormed(id)) {
            return null;
        }
        boolean first = true;
        for (String text : texts) {
            if (first && text.equals(id)) {
                first = false; // itself
            } else if (tells(id, text, known)) {
                return null;
            }
        }
        return id;
    }

    private static boolean tells(String id, String text, Fields known) {
        boolean isLong = text.length() >= SHORTEST_TELLING;
        if (isLong || text.equals(known.get(Field.CUSTOMER_ID))) {
            return id.contains(text) || (id.length() >= SHORTEST_TELLING && text.contains(id));
        }
        return false;
    }

    private static String type(Fields known) {
        return known.get(Field.TYPE) instanceof String type && TYPES.named(type) != null
                ? type
                : null;
    }

    private static Long time(Fields known) {
        try {
            return known.has(Field.TIME) ? new FieldReader(known).time(Field.TIME) : null;
        } catch (RejectedRecord invalid) {
            return null;
        }
    }

    /** Takes down the fields, as far as they are few and not deep, and all texts. */
    private static void describe(
            JsonNode node,
            String path,
            int depth,
            SortedMap<String, String> fields,
            List<String> texts) {
        boolean isFew = fields.size() < MOST_FIELDS || fields.containsKey(path);
        if (depth > 0 && depth <= DEEPEST && isFew) {
            fields.merge(path, typeOf(node), MaskedRecord::either);
        }
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        if (node.isArray()) {
            String element = path + "[]";
            node.forEach(each -> describe(each, element, depth + 1, fields, texts));
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = prefix + name(field.getKey());
            describe(field.getValue(), name, depth + 1, fields, texts);
        }
    }

    private static String name(String field) {
        return NAME.matcher(field).matches() ? field : OTHER_NAME;
    }

    private static String either(String known, String type) {
        return List.of(known.split("\\|")).contains(type) ? known : known + "|" + type;
    }

    private static String typeOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT, POJO -> "object";
            case NULL, MISSING, BINARY -> "null";
        };
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
