package dev.clientele.functions.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.clientele.model.event.RejectReason;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a record as one JSON object and keeps its known fields; skips, but checks, the others. */
final class RecordReader {

    /** The largest record there may be, in bytes. */
    static final int MAX_BYTES = 65_536;

    private static final int MAX_DEPTH = 1_000;

    /** Names and numbers may be as long as the record: their length is no matter of syntax. */
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxNameLength(MAX_BYTES)
                                    .maxNumberLength(MAX_BYTES)
                                    .build())
                    .build();

    private RecordReader() {}

    /**
     * Reads a record.
     *
     * @param record the bytes as they came; null, a record without value, is not JSON
     * @return the known fields
     * @throws RejectedRecord if the record is too large or not exactly one JSON object
     */
    static Fields read(byte[] record) throws RejectedRecord {
        if (record == null) {
            throw notJson("the record has no value");
        }
        if (record.length > MAX_BYTES) {
            throw new RejectedRecord(
                    RejectReason.TOO_LARGE, "the record has over " + MAX_BYTES + " bytes");
        }
        if (!Utf8.isValid(record)) {
            throw notJson("the record is not UTF-8");
        }
        int start = Utf8.byteOrderMark(record);
        try (JsonParser json = JSON.createParser(record, start, record.length - start)) {
            return readRecord(json);
        } catch (StreamConstraintsException overLimit) {
            throw notJson("nested over " + MAX_DEPTH + " levels deep or hostile field names");
        } catch (JsonProcessingException syntax) {
            throw notJson("not JSON" + place(syntax));
        } catch (IOException unexpected) {
            throw notJson("not readable as JSON");
        }
    }

    private static Fields readRecord(JsonParser json) throws IOException, RejectedRecord {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw notJson("not a JSON object");
        }
        Fields fields = new Fields();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            Field field = Field.named(name);
            if (field == null) {
                json.skipChildren();
            } else if (field == Field.LINES && token == JsonToken.START_ARRAY) {
                fields.set(field, readLines(json));
            } else if (field == Field.CONSENT && token == JsonToken.START_OBJECT) {
                fields.set(field, readFlags(json));
            } else {
                fields.set(field, readScalar(json, token));
            }
        }
        if (json.nextToken() != null) {
            throw notJson("there is something after the JSON object");
        }
        return fields;
    }

    private static List<Object> readLines(JsonParser json) throws IOException {
        List<Object> lines = new ArrayList<>();
        for (JsonToken token = json.nextToken();
                token != JsonToken.END_ARRAY;
                token = json.nextToken()) {
            lines.add(token == JsonToken.START_OBJECT ? readLine(json) : unusable(json));
        }
        return lines;
    }

    private static Fields readLine(JsonParser json) throws IOException {
        Fields fields = new Fields();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            Field field = Field.named(name);
            if (field == null) {
                json.skipChildren();
            } else {
                fields.set(field, readScalar(json, token));
            }
        }
        return fields;
    }

    /** Reads an object of true and false; unusable if there is anything else but null in it. */
    private static Object readFlags(JsonParser json) throws IOException {
        Map<String, Boolean> flags = new HashMap<>();
        boolean usable = true;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            Object value = readScalar(json, json.nextToken());
            if (value instanceof Boolean flag) {
                flags.put(name, flag);
            } else {
                usable &= value == null;
            }
        }
        return usable ? flags : Fields.UNUSABLE;
    }

    private static Object readScalar(JsonParser json, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(json);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> unusable(json);
        };
    }

    private static Object readNumber(JsonParser json) throws IOException {
        BigDecimal number = DecimalText.read(json.getText());
        return number == null ? Fields.UNUSABLE : number;
    }

    private static Object unusable(JsonParser json) throws IOException {
        json.skipChildren();
        return Fields.UNUSABLE;
    }

    private static RejectedRecord notJson(String detail) {
        return new RejectedRecord(RejectReason.NOT_JSON, detail);
    }

    /** Where the fault is; the parser's own message would quote the record. */
    private static String place(JsonProcessingException fault) {
        if (fault.getLocation() == null || fault.getLocation().getByteOffset() < 0) {
            return "";
        }
        return " near byte " + fault.getLocation().getByteOffset();
    }
}
