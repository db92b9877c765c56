package dev.clientele.functions.programme;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.regex.Pattern;

/** Writes paths into JSON documents, such as {@code $.tiers[2].enter}. */
final class JsonPath {

    static final String ROOT = "$";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private JsonPath() {}

    static String member(String parent, String key) {
        return PLAIN.matcher(key).matches() ? parent + "." + key : parent + "['" + key + "']";
    }

    static String element(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /** Where a parser stands. */
    static String of(JsonStreamContext context) {
        if (context.inRoot()) {
            return ROOT;
        }
        String parent = of(context.getParent());
        if (context.inArray()) {
            return element(parent, context.getCurrentIndex());
        }
        return context.hasCurrentName() ? member(parent, context.getCurrentName()) : parent;
    }
}
