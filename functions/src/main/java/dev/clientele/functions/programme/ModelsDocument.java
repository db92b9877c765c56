package dev.clientele.functions.programme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.clv.RhythmForecast;
import dev.clientele.model.clv.RhythmPurchases;
import dev.clientele.model.customer.ModelsVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One version of the models with the JSON that it was read from, which is how it travels.
 *
 * @param name the version's name
 * @param version what was read
 * @param approvedBy who approved it; null if the document does not say
 * @param json one JSON object
 */
public record ModelsDocument(String name, ModelsVersion version, String approvedBy, String json)
        implements VersionDocument {

    private static final String START = "effectiveFrom";
    private static final String APPROVED_BY = "approvedBy";

    /** Candidates have keys of their own: one of them may take over under its name. */
    @Override
    public String key() {
        return (version.shadow() ? "shadow/" : "models/") + name;
    }

    /**
     * Reads a models file. A version without date is in force from the beginning; there may be one
     * such.
     *
     * @param json one version of the models, or an array of them
     * @param document its name, for the exception
     * @return its versions, in the order of the document, at least one
     * @throws InvalidDocumentException with every fault, if a version is not valid
     */
    public static List<ModelsDocument> read(byte[] json, String document)
            throws InvalidDocumentException {
        return read(json, document, List.of());
    }

    /**
     * Reads versions that are to take effect while customers are decided: each with its date and
     * with who approved it.
     *
     * @param json one version of the models, or an array of them
     * @param document its name, for the exception
     * @return its versions, in the order of the document, at least one
     * @throws InvalidDocumentException with every fault, if a version is not valid
     */
    public static List<ModelsDocument> readForControl(byte[] json, String document)
            throws InvalidDocumentException {
        return read(json, document, List.of(START, APPROVED_BY));
    }

    private static List<ModelsDocument> read(byte[] json, String document, List<String> required)
            throws InvalidDocumentException {
        Faults faults = new Faults();
        JsonValue root = JsonValue.root(JsonDocument.parse(json, document), faults);
        List<JsonValue> values = root.node().isArray() ? root.oneOrMore() : List.of(root);
        List<ModelsDocument> versions = new ArrayList<>();
        for (JsonValue value : values) {
            ModelsReader.models(value).map(models -> of(models, value)).ifPresent(versions::add);
            required.stream().filter(key -> value.node().isObject()).forEach(value::required);
        }
        requireUniqueVersions(values);
        requireOneUndated(values);
        faults.throwIfAny(document);
        return versions;
    }

    private static ModelsDocument of(FittedModels models, JsonValue value) {
        boolean isByRules = models.purchases() instanceof RhythmPurchases;
        if (!isByRules && models.version().equals(RhythmForecast.LABEL)) {
            value.optional("version").mustBe("another name than that of having no models");
        }
        long start = Codes.instant(value.optional(START)).orElse(ModelsVersion.FROM_THE_BEGINNING);
        String approvedBy = value.optional(APPROVED_BY).text().orElse(null);
        boolean shadow = value.optional("shadow").flag().orElse(false);
        return new ModelsDocument(
                models.version(),
                new ModelsVersion(new ModelForecast(models), start, shadow),
                approvedBy,
                value.node().toString());
    }

    private static void requireUniqueVersions(List<JsonValue> values) {
        Set<JsonNode> known = new HashSet<>();
        for (JsonValue value : values) {
            JsonValue version = value.optional("version");
            if (!version.isAbsent() && !known.add(version.node())) {
                version.fault("must be unique, an earlier one has it too");
            }
        }
    }

    private static void requireOneUndated(List<JsonValue> values) {
        values.stream()
                .filter(ModelsDocument::isUndated)
                .skip(1)
                .forEach(
                        value ->
                                value.optional(START)
                                        .fault(
                                                "is missing, and only one version can be in force"
                                                        + " from the beginning"));
    }

    private static boolean isUndated(JsonValue value) {
        boolean shadow = value.node().path("shadow").asBoolean();
        return value.node().isObject() && !value.has(START) && !shadow;
    }
}
