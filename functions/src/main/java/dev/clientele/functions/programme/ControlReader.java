package dev.clientele.functions.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a control document: versions of a policy, or a rollback to one. */
public final class ControlReader {

    private static final String POLICY = "policy";
    private static final String ROLLBACK = "rollback";
    private static final Map<String, String> KINDS = Map.of(POLICY, POLICY, ROLLBACK, ROLLBACK);

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
            result = policies(control, document, faults);
        }
        if (kind.equals(ROLLBACK)) {
            result = rollback(control);
        }
        faults.throwIfAny(document);
        return result;
    }

    private static ControlDocument policies(JsonValue control, String document, Faults faults) {
        control.knowOnly(List.of("kind", "policy"));
        JsonNode policy = control.required("policy").node();
        if (policy.isMissingNode() || policy.isNull()) {
            return null;
        }
        Map<String, PolicyDocument> byPath = new LinkedHashMap<>();
        try {
            byte[] json = policy.toString().getBytes(StandardCharsets.UTF_8);
            for (PolicyDocument version : PolicyDocument.read(json, document)) {
                String path = policy.isArray() ? "$.policy[" + byPath.size() + "]" : "$.policy";
                byPath.put(path, version);
            }
        } catch (InvalidDocumentException refused) {
            inPolicy(refused).forEach(fault -> faults.add(fault.path(), fault.message()));
        }
        return new ControlDocument.Policies(byPath);
    }

    /** The same faults, by where the policy stands. */
    private static List<Fault> inPolicy(InvalidDocumentException refused) {
        List<Fault> faults = new ArrayList<>();
        for (Fault fault : refused.faults()) {
            String below = fault.path().substring(JsonPath.ROOT.length());
            faults.add(new Fault("$.policy" + below, fault.message()));
        }
        return faults;
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
