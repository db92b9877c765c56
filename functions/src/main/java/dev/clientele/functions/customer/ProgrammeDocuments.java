package dev.clientele.functions.customer;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.ModelsReader;
import dev.clientele.functions.programme.PolicyDocument;
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
import java.util.ArrayList;
import java.util.List;

/**
 * The documents of a programme, as they travel with a job to its tasks.
 *
 * @param policyName what to call the policy's document in messages
 * @param policy its JSON
 * @param modelsName what to call the models' document; null to go by rules
 * @param models its JSON; null to go by rules
 * @param accepted the JSON of each further version of the policy that was accepted since
 */
public record ProgrammeDocuments(
        String policyName, String policy, String modelsName, String models, List<String> accepted)
        implements Serializable {

    /** Copies the list. */
    public ProgrammeDocuments {
        accepted = List.copyOf(accepted);
    }

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
                    models == null ? null : Files.readString(models),
                    List.of());
        }
    }

    /**
     * The same with further versions.
     *
     * @param versions the JSON of each, accepted before
     * @return the documents
     */
    public ProgrammeDocuments with(List<String> versions) {
        List<String> all = new ArrayList<>(accepted);
        all.addAll(versions);
        return new ProgrammeDocuments(policyName, policy, modelsName, models, all);
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
            policies = versions().stream().map(PolicyDocument::policy).toList();
        } catch (InvalidDocumentException policyFaults) {
            throw withFaultsOfModels(policyFaults);
        }
        return new Programme(policies, readModels());
    }

    /**
     * Reads the versions of the policy. What was given at the start goes first: an accepted version
     * of the same number is left out, and so is one of another programme.
     *
     * @return those given at the start, then those accepted since
     * @throws InvalidDocumentException with every fault of the policy
     */
    public List<PolicyDocument> versions() throws InvalidDocumentException {
        List<PolicyDocument> versions =
                new ArrayList<>(
                        PolicyDocument.read(policy.getBytes(StandardCharsets.UTF_8), policyName));
        for (String json : accepted) {
            PolicyDocument later = PolicyDocument.accepted(json);
            if (versions.stream().allMatch(version -> fits(version, later))) {
                versions.add(later);
            }
        }
        return versions;
    }

    private static boolean fits(PolicyDocument known, PolicyDocument later) {
        TierPolicy.Terms one = known.policy().terms();
        TierPolicy.Terms other = later.policy().terms();
        return one.version() != other.version()
                && one.id().equals(other.id())
                && one.timeZone().equals(other.timeZone())
                && one.currency().equals(other.currency());
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
