package dev.clientele.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.StreamSupport;

/** The documents of the schemas. */
final class SchemaFiles {

    /** Every schema there is. */
    static final List<String> NAMES =
            List.of(
                    "control",
                    "customer-handovers",
                    "customer-events",
                    "models",
                    "policy",
                    "decision",
                    "receipt",
                    "value",
                    "tier-changes",
                    "tier-notices",
                    "clv-updates",
                    "churn-alerts",
                    "customer-profiles",
                    "referral-values",
                    "program-kpis",
                    "erasure-receipts",
                    "customer-exports",
                    "dead-letters");

    private static final JsonMapper JSON = new JsonMapper();
    private static final ConcurrentMap<String, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();

    private SchemaFiles() {}

    static JsonNode read(String name) {
        return DOCUMENTS.computeIfAbsent(name, SchemaFiles::load);
    }

    private static JsonNode load(String name) {
        try (InputStream document =
                SchemaFiles.class.getResourceAsStream("/schemas/" + name + ".schema.json")) {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new IllegalStateException("a schema can't be read: " + name, e);
        }
    }

    /** The values, or the fields, that a schema allows at a place such as {@code policy#/$defs}. */
    static List<String> allowed(String schemaAndPointer) {
        int split = schemaAndPointer.indexOf('#');
        JsonNode place =
                read(schemaAndPointer.substring(0, split))
                        .at(schemaAndPointer.substring(split + 1));
        if (place.has("enum")) {
            return texts(place.get("enum"));
        }
        List<String> fields = new ArrayList<>();
        place.path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
