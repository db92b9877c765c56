package dev.clientele.jobs.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes, of one record, every record that differs from it in one place. */
final class Forgeries {

    private final ObjectNode original;
    private final List<Forgery> forgeries = new ArrayList<>();

    private Forgeries(ObjectNode original) {
        this.original = original;
    }

    /**
     * A record that somebody altered.
     *
     * @param path where, without the numbers of elements
     * @param record the altered record
     */
    record Forgery(String path, JsonNode record) {}

    static List<Forgery> of(JsonNode record) {
        Forgeries forgeries = new Forgeries((ObjectNode) record);
        forgeries.inside(record, "$", root -> root);
        return forgeries.forgeries;
    }

    /** Finds the same place in a copy of the record. */
    @FunctionalInterface
    private interface Place {
        JsonNode in(JsonNode root);
    }

    private void inside(JsonNode node, String path, Place place) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            Place inner = root -> place.in(root).get(name);
            String innerPath = path + "." + name;
            alter(innerPath + " removed", root -> ((ObjectNode) place.in(root)).remove(name));
            if (field.getValue().isValueNode()) {
                JsonNode other = other(field.getValue());
                alter(innerPath, root -> ((ObjectNode) place.in(root)).set(name, other));
            }
            inside(field.getValue(), innerPath, inner);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            int index = i;
            alter(path + "[] removed", root -> ((ArrayNode) place.in(root)).remove(index));
            if (node.get(i).isValueNode()) {
                JsonNode other = other(node.get(i));
                alter(path + "[]", root -> ((ArrayNode) place.in(root)).set(index, other));
            }
            inside(node.get(i), path + "[]", root -> place.in(root).get(index));
        }
    }

    private void alter(String path, Consumer<JsonNode> alteration) {
        ObjectNode copy = original.deepCopy();
        alteration.accept(copy);
        forgeries.add(new Forgery(path, copy));
    }

    /** The next number of as many decimals, the day after, the opposite, a longer text. */
    private static JsonNode other(JsonNode value) {
        if (value.isBoolean()) {
            return BooleanNode.valueOf(!value.booleanValue());
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-number.scale());
            return DecimalNode.valueOf(number.add(step));
        }
        String text = value.textValue();
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return TextNode.valueOf(LocalDate.parse(text).plusDays(1).toString());
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
            return TextNode.valueOf(Instant.parse(text).plusMillis(1).toString());
        }
        return TextNode.valueOf(text + "x");
    }
}
