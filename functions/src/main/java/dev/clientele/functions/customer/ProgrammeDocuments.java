package dev.clientele.functions.customer;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.ModelsReader;
import dev.clientele.functions.programme.PolicyReader;
import dev.clientele.functions.programme.PolicySource;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.tier.TierPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The documents of a programme, as they travel with a job to its tasks.
 *
 * @param policyName what to call the policy's document in messages
 * @param policy its JSON
 * @param modelsName what to call the models' document; null to go by rules
 * @param models its JSON; null to go by rules
 */
public record ProgrammeDocuments(String policyName, String policy, String modelsName, String models)
        implements Serializable {

    /**
     * Takes the documents as they are, unread.
     *
     * @param policy a file, or a shipped policy's name
     * @param models a file of models; null to go by rules
     * @return the documents
     * @throws IOException if one can't be found or read
     */
    public static ProgrammeDocuments of(String policy, Path models) throws IOException {
        try (InputStream json = PolicySource.open(policy)) {
            return new ProgrammeDocuments(
                    policy,
                    new String(json.readAllBytes(), StandardCharsets.UTF_8),
                    models == null ? null : models.toString(),
                    models == null ? null : Files.readString(models));
        }
    }

    /**
     * Reads the documents.
     *
     * @return the programme
     * @throws InvalidDocumentException with every fault of every document
     */
    public Programme read() throws InvalidDocumentException {
        List<TierPolicy> policies;
        try {
            policies = PolicyReader.read(policy.getBytes(StandardCharsets.UTF_8), policyName);
        } catch (InvalidDocumentException policyFaults) {
            throw withFaultsOfModels(policyFaults);
        }
        return new Programme(policies, readModels());
    }

    private FittedModels readModels() throws InvalidDocumentException {
        return models == null
                ? null
                : ModelsReader.read(models.getBytes(StandardCharsets.UTF_8), modelsName);
    }

    private InvalidDocumentException withFaultsOfModels(InvalidDocumentException policyFaults) {
        try {
            readModels();
            return policyFaults;
        } catch (InvalidDocumentException modelFaults) {
            return policyFaults.and(modelFaults);
        }
    }
}
