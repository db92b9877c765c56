package dev.clientele.jobs.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clientele.functions.programme.ControlDocument;
import dev.clientele.functions.programme.ControlReader;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.ModelsDocument;
import dev.clientele.functions.programme.PolicyDocument;
import dev.clientele.functions.programme.VersionDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A document as it is sent: one version a record, under a key of its own, so that compaction keeps
 * every version to which a rollback may lead, and all models that were in force.
 *
 * @param key {@code policy/id@version} or {@code models/version}
 * @param json what is sent
 * @param sentence what it is, for people
 */
record OutgoingDocument(String key, String json, String sentence) {

    /**
     * Reads a file.
     *
     * @param file a control document, or one version or an array of versions of a policy or of
     *     models
     * @return what is to be sent of it, in its order
     * @throws InvalidDocumentException with every fault
     */
    static List<OutgoingDocument> read(Path file) throws IOException, InvalidDocumentException {
        byte[] json = Files.readAllBytes(file);
        String name = file.toString();
        return switch (kind(json)) {
            case POLICY -> policies(PolicyDocument.read(json, name));
            case MODELS -> models(ModelsDocument.readForControl(json, name));
            case CONTROL -> ofControl(ControlReader.read(json, name), json);
        };
    }

    private enum Kind {
        CONTROL,
        POLICY,
        MODELS
    }

    /**
     * What has a kind is a control document, what has purchases are models; what is no JSON at all
     * is for a reader to refuse.
     */
    private static Kind kind(byte[] json) throws IOException {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            JsonNode version = root.isArray() ? root.path(0) : root;
            if (root.has("kind")) {
                return Kind.CONTROL;
            }
            return version.has(VersionDocument.PURCHASES) ? Kind.MODELS : Kind.POLICY;
        } catch (JsonProcessingException e) {
            return Kind.CONTROL;
        }
    }

    private static List<OutgoingDocument> ofControl(ControlDocument document, byte[] json) {
        if (document instanceof ControlDocument.Policies policies) {
            return policies(policies.byPath().values());
        }
        if (document instanceof ControlDocument.Models models) {
            return models(models.byPath().values());
        }
        return List.of(rollback((ControlDocument.Rollback) document, json));
    }

    private static List<OutgoingDocument> policies(Collection<PolicyDocument> versions) {
        return versions.stream()
                .map(it -> version(it, "policy", it.policy().label(), approver(it)))
                .toList();
    }

    private static String approver(PolicyDocument version) {
        return version.policy().terms().approvedBy();
    }

    private static List<OutgoingDocument> models(Collection<ModelsDocument> versions) {
        return versions.stream()
                .map(it -> version(it, "models", name(it), it.approvedBy()))
                .toList();
    }

    private static String name(ModelsDocument models) {
        return (models.version().shadow() ? "candidate " : "models ") + models.name();
    }

    private static OutgoingDocument version(
            VersionDocument version, String kind, String name, String approvedBy) {
        return new OutgoingDocument(
                version.key(),
                "{\"kind\":\"%s\",\"%s\":%s}".formatted(kind, kind, version.json()),
                name + ", approved by " + approvedBy);
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
