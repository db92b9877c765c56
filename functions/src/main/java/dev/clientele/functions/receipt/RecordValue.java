package dev.clientele.functions.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A value of a record, or the place where one could be.
 *
 * @param node the value; a missing node where there is none
 * @param path where it stands
 */
record RecordValue(JsonNode node, String path) {

    static RecordValue root(JsonNode record) {
        return new RecordValue(record, "$");
    }

    RecordValue field(String name) {
        JsonNode field = node.get(name);
        return new RecordValue(
                field == null ? MissingNode.getInstance() : field, path + "." + name);
    }

    boolean isAbsent() {
        return node.isMissingNode();
    }

    List<RecordValue> elements() throws UnreadableRecordException {
        require(node.isArray(), "a list");
        List<RecordValue> elements = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            elements.add(new RecordValue(node.get(index), path + "[" + index + "]"));
        }
        return elements;
    }

    /** The names of an object's fields, in their order. */
    List<String> names() throws UnreadableRecordException {
        require(node.isObject(), "an object");
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    String text() throws UnreadableRecordException {
        require(node.isTextual(), "a text");
        return node.textValue();
    }

    int whole() throws UnreadableRecordException {
        require(node.isIntegralNumber() && node.canConvertToInt(), "a whole number");
        return node.intValue();
    }

    boolean truth() throws UnreadableRecordException {
        require(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    BigDecimal number() throws UnreadableRecordException {
        require(node.isNumber(), "a number");
        return node.decimalValue();
    }

    /** The epoch day. */
    int day() throws UnreadableRecordException {
        return (int) parsed(text -> LocalDate.parse(text).toEpochDay(), "a day as 2026-01-01");
    }

    /** Epoch milliseconds. */
    long instant() throws UnreadableRecordException {
        return parsed(text -> Instant.parse(text).toEpochMilli(), "an instant in UTC");
    }

    /** The constant of this name. */
    <E> E oneOf(E[] constants, Function<E, String> name) throws UnreadableRecordException {
        String text = text();
        for (E constant : constants) {
            if (name.apply(constant).equals(text)) {
                return constant;
            }
        }
        throw new UnreadableRecordException(path, text + " is not known");
    }

    private long parsed(Function<String, Long> parser, String what)
            throws UnreadableRecordException {
        try {
            return parser.apply(text());
        } catch (DateTimeException | ArithmeticException e) {
            throw new UnreadableRecordException(path, "must be " + what + ", is " + node);
        }
    }

    private void require(boolean fulfilled, String what) throws UnreadableRecordException {
        if (!fulfilled) {
            String found = isAbsent() ? "missing" : node.toString();
            throw new UnreadableRecordException(path, "must be " + what + ", is " + found);
        }
    }
}
