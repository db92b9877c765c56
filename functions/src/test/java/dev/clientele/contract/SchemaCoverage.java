package dev.clientele.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Which fields and values of the schemas records have shown. A field counts where its definition
 * stands, whoever refers to it.
 */
public final class SchemaCoverage {

    private final NavigableSet<String> seen = new TreeSet<>();

    /**
     * Takes down what a record shows.
     *
     * @param schema the schema's name
     * @param record a record that is as its schema says
     */
    public void see(String schema, JsonNode record) {
        Place.root(schema).visit(record, seen::add);
    }

    /**
     * What a schema has and no record has shown.
     *
     * @param schema the schema's name
     * @return each field and value, as {@code file#/path/field} and {@code file#/path=value}
     */
    public NavigableSet<String> unseen(String schema) {
        NavigableSet<String> all = new TreeSet<>();
        Place.root(schema).visitAll(all, new TreeSet<>());
        all.removeAll(seen);
        return all;
    }

    private interface Seen {
        void add(String place);
    }

    /** A part of a schema, and where it stands. */
    private record Place(String file, String path, JsonNode node) {

        static Place root(String schema) {
            return new Place(schema, "", SchemaFiles.read(schema));
        }

        private Place child(String... steps) {
            String below = path + "/" + String.join("/", steps);
            return new Place(file, below, SchemaFiles.read(file).at(below));
        }

        private Place target() {
            String reference = node.path("$ref").asText();
            int split = reference.indexOf('#');
            String document = split < 0 ? reference : reference.substring(0, split);
            String name = document.isEmpty() ? file : document.substring(0, document.indexOf('.'));
            String pointer = split < 0 ? "" : reference.substring(split + 1);
            return new Place(name, pointer, SchemaFiles.read(name).at(pointer));
        }

        private String id() {
            return file + "#" + path;
        }

        void visit(JsonNode value, Seen seen) {
            if (node.has("enum")) {
                seen.add(id() + "=" + value.asText());
            }
            node.path("properties")
                    .fieldNames()
                    .forEachRemaining(
                            name -> {
                                if (value.has(name)) {
                                    Place field = child("properties", name);
                                    seen.add(field.id());
                                    field.visit(value.get(name), seen);
                                }
                            });
            if (value.isArray() && node.has("items")) {
                value.forEach(element -> child("items").visit(element, seen));
            }
            branches().filter(branch -> branch.fits(value)).forEach(it -> it.visit(value, seen));
        }

        void visitAll(NavigableSet<String> all, NavigableSet<String> visited) {
            if (!visited.add(id())) {
                return;
            }
            node.path("enum").forEach(value -> all.add(id() + "=" + value.asText()));
            node.path("properties")
                    .properties()
                    .forEach(
                            field -> {
                                if (!field.getValue().isBoolean()) {
                                    Place place = child("properties", field.getKey());
                                    all.add(place.id());
                                    place.visitAll(all, visited);
                                }
                            });
            if (node.has("items")) {
                child("items").visitAll(all, visited);
            }
            branches().forEach(branch -> branch.visitAll(all, visited));
        }

        /** Where else it may be said what a value has: behind references and alternatives. */
        private Stream<Place> branches() {
            List<Place> branches = new ArrayList<>();
            if (node.has("$ref")) {
                branches.add(target());
            }
            for (String keyword : List.of("oneOf", "anyOf", "allOf")) {
                for (int i = 0; i < node.path(keyword).size(); i++) {
                    branches.add(child(keyword, Integer.toString(i)));
                }
            }
            if (node.path("then").has("$ref")) {
                branches.add(child("then"));
            }
            return branches.stream();
        }

        /** Whether an alternative is meant: it has what it requires, and no constant is another. */
        private boolean fits(JsonNode value) {
            JsonNode plain = node.has("$ref") && node.size() == 1 ? target().node() : node;
            boolean isThere =
                    StreamSupport.stream(plain.path("required").spliterator(), false)
                            .allMatch(name -> value.has(name.asText()));
            boolean isSame =
                    plain.path("properties").properties().stream()
                            .filter(field -> value.has(field.getKey()))
                            .filter(field -> field.getValue().has("const"))
                            .allMatch(
                                    field ->
                                            field.getValue()
                                                    .get("const")
                                                    .asText()
                                                    .equals(value.get(field.getKey()).asText()));
            boolean isListed =
                    !plain.has("enum")
                            || StreamSupport.stream(plain.get("enum").spliterator(), false)
                                    .anyMatch(known -> known.equals(value));
            return isThere && isSame && isListed;
        }
    }
}
