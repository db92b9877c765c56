package dev.clientele.functions.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a control document: versions of a policy, a rollback to one, or versions of models. */
public final class ControlReader {

    private static final String POLICY = "policy";
    private static final String ROLLBACK = "rollback";
    private static final String MODELS = "models";
    private static final Map<String, String> KINDS =
            Map.of(POLICY, POLICY, ROLLBACK, ROLLBACK, MODELS, MODELS);

    private static final List<String> ROLLBACK_FIELDS =
            List.of("kind", POLICY, "version", "to", "effectiveFrom", "approvedBy", "tierMapping");

    private ControlReader() {}

    /**
     * Reads a document. Whether it fits the running programme is not looked at.
     *
     * @param json its bytes
     * @param document its name, for the exception
     * @return what it asks for
     * @throws InvalidDocumentException with every fault, each with its path in this document
     */
    public static ControlDocument read(byte[] json, String document)
            throws InvalidDocumentException {
        Faults faults = new Faults();
        JsonValue control = JsonValue.root(JsonDocument.parse(json, document), faults);
        control.faultIfAbsent();
        String kind = "";
        if (control.isObject()) {
            kind = control.required("kind").oneOf("a kind of document", KINDS).orElse("");
        }
        ControlDocument result = null;
        if (kind.equals(POLICY)) {
            result =
                    new ControlDocument.Policies(
                            versions(control, POLICY, document, faults, PolicyDocument::read));
        }
        if (kind.equals(MODELS)) {
            result =
                    new ControlDocument.Models(
                            versions(
                                    control,
                                    MODELS,
                                    document,
                                    faults,
                                    ModelsDocument::readForControl));
        }
        if (kind.equals(ROLLBACK)) {
            result = rollback(control);
        }
        faults.throwIfAny(document);
        return result;
    }

    private interface Reader<T> {

        List<T> read(byte[] json, String document) throws InvalidDocumentException;
    }

    /** The versions that stand in a field, by their paths; faults are noted. */
    private static <T> Map<String, T> versions(
            JsonValue control, String field, String document, Faults faults, Reader<T> reader) {
        control.knowOnly(List.of("kind", field));
        Map<String, T> byPath = new LinkedHashMap<>();
        JsonNode value = control.required(field).node();
        if (value.isMissingNode() || value.isNull()) {
            return byPath;
        }
        String path = "$." + field;
        try {
            byte[] json = value.toString().getBytes(StandardCharsets.UTF_8);
            for (T version : reader.read(json, document)) {
                byPath.put(value.isArray() ? path + "[" + byPath.size() + "]" : path, version);
            }
        } catch (InvalidDocumentException refused) {
            for (Fault fault : refused.faults()) {
                String below = fault.path().substring(JsonPath.ROOT.length());
                faults.add(path + below, fault.message());
            }
        }
        return byPath;
    }

    private static ControlDocument rollback(JsonValue control) {
        control.knowOnly(ROLLBACK_FIELDS);
        JsonValue start = control.required("effectiveFrom");
        Codes.instant(start);
        return new ControlDocument.Rollback(
                control.required("policy").text().orElse(""),
                JsonNumber.whole(control.required("version"), 1, Integer.MAX_VALUE).orElse(0),
                JsonNumber.whole(control.required("to"), 1, Integer.MAX_VALUE).orElse(0),
                start.node().asText(),
                control.required("approvedBy").text().orElse(""),
                control.optional("tierMapping").texts());
    }
}
