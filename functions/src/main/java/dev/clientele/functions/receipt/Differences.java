package dev.clientele.functions.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells where two JSON values differ. Numbers are compared by value, order of fields is free. */
final class Differences {

    private final List<Discrepancy> found = new ArrayList<>();

    private Differences() {}

    static List<Discrepancy> between(JsonNode expected, JsonNode actual) {
        Differences differences = new Differences();
        differences.compare(expected, actual, "$");
        return differences.found;
    }

    private void compare(JsonNode expected, JsonNode actual, String path) {
        if (expected.isObject() && actual.isObject()) {
            fields(expected, actual, path);
        } else if (expected.isArray() && actual.isArray()) {
            elements(expected, actual, path);
        } else if (!isSame(expected, actual)) {
            found.add(Discrepancy.between(path, expected, actual));
        }
    }

    private static boolean isSame(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual);
    }

    private void fields(JsonNode expected, JsonNode actual, String path) {
        Set<String> names = new LinkedHashSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            either(expected.get(name), actual.get(name), path + "." + name);
        }
    }

    private void elements(JsonNode expected, JsonNode actual, String path) {
        for (int index = 0; index < Math.max(expected.size(), actual.size()); index++) {
            either(expected.get(index), actual.get(index), path + "[" + index + "]");
        }
    }

    private void either(JsonNode expected, JsonNode actual, String path) {
        if (expected != null && actual != null) {
            compare(expected, actual, path);
            return;
        }
        found.add(
                Discrepancy.between(
                        path,
                        expected == null ? "nothing" : expected,
                        actual == null ? "nothing" : actual));
    }
}
