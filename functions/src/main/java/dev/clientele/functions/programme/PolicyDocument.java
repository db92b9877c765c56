package dev.clientele.functions.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.model.tier.TierPolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One version of a policy with the JSON that it was read from, which is how it travels.
 *
 * @param policy what was read
 * @param json one JSON object
 */
public record PolicyDocument(TierPolicy policy, String json) implements VersionDocument {

    /**
     * Reads a policy document.
     *
     * @param json one version of a policy, or an array of them
     * @param document its name, for the exception
     * @return its versions, in the order of the document, at least one
     * @throws InvalidDocumentException with every fault, if a version is not valid
     */
    public static List<PolicyDocument> read(byte[] json, String document)
            throws InvalidDocumentException {
        List<TierPolicy> policies = PolicyReader.read(json, document);
        JsonNode root = JsonDocument.parse(json, document);
        List<PolicyDocument> versions = new ArrayList<>();
        for (int index = 0; index < policies.size(); index++) {
            JsonNode version = root.isArray() ? root.get(index) : root;
            versions.add(new PolicyDocument(policies.get(index), version.toString()));
        }
        return versions;
    }

    @Override
    public String key() {
        return "policy/" + policy.label();
    }

    /**
     * The same rules again, as a later version. A mapping of tiers that the earlier version began
     * with is not one of its rules.
     *
     * @param rollback the later version's number, start, approver and mapping of tiers
     * @return the version
     * @throws InvalidDocumentException if the mapping names a tier that the earlier version lacks
     */
    public PolicyDocument reissued(ControlDocument.Rollback rollback)
            throws InvalidDocumentException {
        ObjectNode later = (ObjectNode) JsonDocument.again(json);
        later.put("version", rollback.version());
        later.put("effectiveFrom", rollback.effectiveFrom());
        later.put("approvedBy", rollback.approvedBy());
        later.remove("tierMapping");
        if (!rollback.tierMapping().isEmpty()) {
            rollback.tierMapping().forEach(later.putObject("tierMapping")::put);
        }
        return read(later.toString().getBytes(StandardCharsets.UTF_8), "a rollback").get(0);
    }
}
