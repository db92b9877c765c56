package dev.clientele.functions.customer;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.ModelsReader;
import dev.clientele.functions.programme.PolicyReader;
import dev.clientele.model.customer.Programme;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * The documents of a programme, as they travel with a job to its tasks.
 *
 * @param policyName what to call the policy's document in messages
 * @param policy its JSON
 * @param modelsName what to call the models' document; null to go by rules
 * @param models its JSON; null to go by rules
 */
public record ProgrammeDocuments(
        String policyName, String policy, String modelsName, String models)
        implements Serializable {

    /**
     * Reads the documents.
     *
     * @return the programme
     * @throws InvalidDocumentException with every fault of a document
     */
    public Programme read() throws InvalidDocumentException {
        return new Programme(
                PolicyReader.read(policy.getBytes(StandardCharsets.UTF_8), policyName),
                models == null
                        ? null
                        : ModelsReader.read(
                                models.getBytes(StandardCharsets.UTF_8), modelsName));
    }
}
