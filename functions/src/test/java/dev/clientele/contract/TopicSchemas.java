package dev.clientele.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The schemas of the topics, as they are in the jar. */
public final class TopicSchemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ConcurrentMap<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private TopicSchemas() {}

    /**
     * Holds a record against a schema.
     *
     * @param name of the schema: the topic's name, or for example {@code policy}
     * @param json the record
     * @return each fault with its place; empty if there is none
     * @throws IllegalArgumentException if there is no such schema
     */
    public static List<String> faults(String name, String json) {
        return SCHEMAS
                .computeIfAbsent(name, TopicSchemas::load)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static Schema load(String name) {
        String resource = "/schemas/" + name + ".schema.json";
        if (TopicSchemas.class.getResource(resource) == null) {
            throw new IllegalArgumentException(
                    "docs" + resource + " is missing: every topic has a schema");
        }
        return REGISTRY.getSchema(SchemaLocation.of("classpath:" + resource.substring(1)));
    }
}
