package dev.clientele.functions.programme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.model.tier.TierPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Reads a policy document: one version of a policy, or an array of its versions. */
public final class PolicyReader {

    private PolicyReader() {}

    /**
     * Reads a file.
     *
     * @param file a policy document
     * @return its versions, in the order of the document, at least one
     * @throws IOException if the file can't be read
     * @throws InvalidDocumentException with every fault, if a version is not valid
     */
    public static List<TierPolicy> read(Path file) throws IOException, InvalidDocumentException {
        return read(Files.readAllBytes(file), file.toString());
    }

    /**
     * Reads a stream to its end, and leaves it open.
     *
     * @param json a policy document
     * @param document its name, for the exception
     * @return its versions, in the order of the document, at least one
     * @throws IOException if the stream can't be read
     * @throws InvalidDocumentException with every fault, if a version is not valid
     */
    public static List<TierPolicy> read(InputStream json, String document)
            throws IOException, InvalidDocumentException {
        return read(json.readAllBytes(), document);
    }

    /**
     * Reads bytes.
     *
     * @param json a policy document
     * @param document its name, for the exception
     * @return its versions, in the order of the document, at least one
     * @throws InvalidDocumentException with every fault, if a version is not valid
     */
    public static List<TierPolicy> read(byte[] json, String document)
            throws InvalidDocumentException {
        JsonNode root = JsonDocument.parse(json, document);
        Faults faults = new Faults();
        List<Version> versions = versions(JsonValue.root(root, faults));
        versions.forEach(version -> requireSameProgramme(versions.get(0), version));
        requireUniqueNumbers(versions);
        faults.throwIfAny(document);
        return versions.stream().map(version -> version.draft().policy()).toList();
    }

    private record Version(JsonValue value, PolicyVersionReader.Draft draft) {

        TierPolicy.Terms terms() {
            return draft.terms();
        }
    }

    private static List<Version> versions(JsonValue root) {
        List<JsonValue> values = root.node().isArray() ? root.oneOrMore() : List.of(root);
        values.forEach(JsonValue::faultIfAbsent);
        return values.stream()
                .filter(JsonValue::isObject)
                .map(value -> new Version(value, PolicyVersionReader.read(value)))
                .toList();
    }

    private static void requireSameProgramme(Version first, Version version) {
        requireSame("id", TierPolicy.Terms::id, first, version);
        requireSame("timeZone", TierPolicy.Terms::timeZone, first, version);
        requireSame("currency", TierPolicy.Terms::currency, first, version);
    }

    private static void requireSame(
            String key, Function<TierPolicy.Terms, Object> term, Version first, Version version) {
        Object expected = term.apply(first.terms());
        Object actual = term.apply(version.terms());
        if (expected != null && actual != null && !Objects.equals(expected, actual)) {
            version.value().optional(key).mustBe(expected + " as in the first version");
        }
    }

    private static void requireUniqueNumbers(List<Version> versions) {
        Set<Integer> numbers = new HashSet<>();
        for (Version version : versions) {
            int number = version.terms().version();
            if (number > 0 && !numbers.add(number)) {
                version.value()
                        .optional("version")
                        .fault("must be unique, " + number + " is an earlier version's too");
            }
        }
    }
}
