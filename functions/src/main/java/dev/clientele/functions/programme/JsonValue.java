package dev.clientele.functions.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a document, or the place where one could be. Whoever asks it for something that it is
 * not gets nothing, and a fault is noted; an absent value gives nothing without a fault.
 */
final class JsonValue {

    private static final int LONGEST_SHOWN = 60;

    private final JsonNode node;
    private final String path;
    private final Faults faults;

    private JsonValue(JsonNode node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    static JsonValue root(JsonNode node, Faults faults) {
        return new JsonValue(node, JsonPath.ROOT, faults);
    }

    JsonNode node() {
        return node;
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    /** Notes that something is wrong with this value. */
    void fault(String message) {
        faults.add(path, message);
    }

    /** Notes a fault if this is absent, as an element that is null. */
    void faultIfAbsent() {
        if (isAbsent()) {
            fault("is missing");
        }
    }

    /** Notes that this value is not what it must be. */
    <T> Optional<T> mustBe(String what) {
        return mustBe(what, "");
    }

    /** Notes that this value is not what it must be, and what to do about it. */
    <T> Optional<T> mustBe(String what, String advice) {
        fault("must be " + what + ", is " + shown() + advice);
        return Optional.empty();
    }

    /** Whether an object has a field. */
    boolean has(String key) {
        return !optional(key).isAbsent();
    }

    /** The field of an object, absent or not. */
    JsonValue optional(String key) {
        JsonNode field = node.get(key);
        return new JsonValue(
                field == null ? MissingNode.getInstance() : field,
                JsonPath.member(path, key),
                faults);
    }

    /** The field of an object; a fault if it is absent. */
    JsonValue required(String key) {
        JsonValue field = optional(key);
        field.faultIfAbsent();
        return field;
    }

    /** Whether this is an object; a fault if it is something else. */
    boolean isObject() {
        if (!isAbsent() && !node.isObject()) {
            mustBe("an object");
        }
        return node.isObject();
    }

    /** Notes a fault for every field of an object that is not known. */
    void knowOnly(Collection<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                optional(key).fault("is not known" + ClosestName.advice(key, known));
            }
        }
    }

    /** The fields of an object whose keys are names of its author's. */
    Map<String, JsonValue> members() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (!isObject()) {
            return members;
        }
        for (String key : keys()) {
            JsonValue member = required(key);
            if (key.isBlank()) {
                member.fault("must have a name that is not blank");
            }
            members.put(key, member);
        }
        return members;
    }

    /** The texts of an object whose keys are names of its author's, in their order. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        members().forEach((key, member) -> member.text().ifPresent(it -> texts.put(key, it)));
        return texts;
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The elements of an array. */
    List<JsonValue> elements() {
        List<JsonValue> elements = new ArrayList<>();
        if (isAbsent()) {
            return elements;
        }
        if (!node.isArray()) {
            mustBe("an array");
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            elements.add(new JsonValue(node.get(index), JsonPath.element(path, index), faults));
        }
        return elements;
    }

    /** The elements of an array; a fault if it has none. */
    List<JsonValue> oneOrMore() {
        if (node.isArray() && node.isEmpty()) {
            fault("must not be empty");
        }
        return elements();
    }

    /** A text that is not blank. */
    Optional<String> text() {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            return mustBe("a text");
        }
        String text = node.textValue();
        if (text.isBlank()) {
            return mustBe("a text that is not blank");
        }
        // half of a surrogate pair can be written in JSON, but not in the UTF-8 of a decision
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                ? Optional.of(text)
                : mustBe("a text of whole characters");
    }

    /** One of several names. */
    <T> Optional<T> oneOf(String what, Map<String, T> known) {
        Optional<String> name = text();
        if (name.isPresent() && !known.containsKey(name.get())) {
            return mustBe(what, ClosestName.advice(name.get(), known.keySet()));
        }
        return name.map(known::get);
    }

    /** True or false. */
    Optional<Boolean> flag() {
        if (isAbsent()) {
            return Optional.empty();
        }
        return node.isBoolean() ? Optional.of(node.booleanValue()) : mustBe("true or false");
    }

    private String shown() {
        if (node.isContainerNode()) {
            return node.isArray() ? "an array" : "an object";
        }
        String shown = node.isTextual() ? '"' + node.textValue() + '"' : node.asText();
        return shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "...";
    }
}
