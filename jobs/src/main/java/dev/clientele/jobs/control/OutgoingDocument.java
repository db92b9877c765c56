package dev.clientele.jobs.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.programme.ControlDocument;
import dev.clientele.functions.programme.ControlReader;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A document as it is sent: one version a record, under a key of its own, so that compaction keeps
 * every version to which a rollback may lead.
 *
 * @param key {@code policy/id@version}
 * @param json what is sent
 * @param sentence what it is, for people
 */
record OutgoingDocument(String key, String json, String sentence) {

    /**
     * Reads a file.
     *
     * @param file a control document, or a policy
     * @return what is to be sent of it, in its order
     * @throws InvalidDocumentException with every fault
     */
    static List<OutgoingDocument> read(Path file) throws IOException, InvalidDocumentException {
        byte[] json = Files.readAllBytes(file);
        if (!isControl(json)) {
            return versions(PolicyDocument.read(json, file.toString()));
        }
        ControlDocument document = ControlReader.read(json, file.toString());
        if (document instanceof ControlDocument.Policies policies) {
            return versions(List.copyOf(policies.byPath().values()));
        }
        return List.of(rollback((ControlDocument.Rollback) document, json));
    }

    /** What has a kind is a control document; what is no JSON at all is for a reader to refuse. */
    private static boolean isControl(byte[] json) throws IOException {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            return root.has("kind");
        } catch (JsonProcessingException e) {
            return true;
        }
    }

    private static List<OutgoingDocument> versions(List<PolicyDocument> versions) {
        return versions.stream().map(OutgoingDocument::version).toList();
    }

    private static OutgoingDocument version(PolicyDocument version) {
        String label = version.policy().label();
        return new OutgoingDocument(
                "policy/" + label,
                "{\"kind\":\"policy\",\"policy\":" + version.json() + "}",
                label + ", approved by " + version.policy().terms().approvedBy());
    }

    private static OutgoingDocument rollback(ControlDocument.Rollback rollback, byte[] json) {
        String label = rollback.policy() + "@" + rollback.version();
        return new OutgoingDocument(
                "policy/" + label,
                new String(json, StandardCharsets.UTF_8),
                "%s, a rollback to version %d, approved by %s"
                        .formatted(label, rollback.to(), rollback.approvedBy()));
    }
}
