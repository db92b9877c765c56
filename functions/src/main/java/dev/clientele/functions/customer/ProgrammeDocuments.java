package dev.clientele.functions.customer;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.ModelsDocument;
import dev.clientele.functions.programme.PolicyDocument;
import dev.clientele.functions.programme.PolicySource;
import dev.clientele.functions.programme.VersionDocument;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.tier.TierPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The documents of all programmes, as they travel with a job to its tasks.
 *
 * @param policies the policy of each programme, the main one's first
 * @param fitted the models, one version or an array of them; null to go by rules
 * @param accepted the JSON of each further version of a policy or the models that was accepted
 *     since
 */
public record ProgrammeDocuments(
        List<NamedDocument> policies, NamedDocument fitted, List<String> accepted)
        implements Serializable {

    /** Copies the lists. */
    public ProgrammeDocuments {
        policies = List.copyOf(policies);
        accepted = List.copyOf(accepted);
    }

    /**
     * Takes the documents as they are, unread.
     *
     * @param policies for each programme a file, or a shipped policy's name; the main one's first
     * @param models a file of models; null to go by rules
     * @return the documents
     * @throws IOException if one can't be found or read
     */
    public static ProgrammeDocuments of(List<String> policies, Path models) throws IOException {
        List<NamedDocument> documents = new ArrayList<>();
        for (String policy : policies) {
            try (InputStream json = PolicySource.open(policy)) {
                String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
                documents.add(new NamedDocument(policy, text));
            }
        }
        return new ProgrammeDocuments(
                documents, models == null ? null : NamedDocument.of(models), List.of());
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
        return new ProgrammeDocuments(policies, fitted, all);
    }

    /**
     * Reads the documents.
     *
     * @return all programmes
     * @throws InvalidDocumentException with every fault of every document
     * @throws IllegalArgumentException if the programmes can't be in force together
     */
    public Programmes read() throws InvalidDocumentException {
        List<List<TierPolicy>> versions;
        try {
            versions =
                    versions().stream()
                            .map(programme -> programme.stream().map(PolicyDocument::policy))
                            .map(programme -> programme.toList())
                            .toList();
        } catch (InvalidDocumentException policyFaults) {
            throw withFaultsOfModels(policyFaults);
        }
        return Programmes.dated(versions, models().stream().map(ModelsDocument::version).toList());
    }

    /**
     * Reads the versions of each programme's policy. What was given at the start goes first: an
     * accepted version of the same number is left out, and so is one of another programme.
     *
     * @return by programme, the main one first: those given at the start, then those accepted since
     * @throws InvalidDocumentException with every fault of the policies
     */
    public List<List<PolicyDocument>> versions() throws InvalidDocumentException {
        List<List<PolicyDocument>> programmes = new ArrayList<>();
        for (NamedDocument policy : policies) {
            programmes.add(new ArrayList<>(PolicyDocument.read(policy.bytes(), policy.name())));
        }
        accepted(PolicyDocument.class)
                .forEach(
                        later ->
                                programmes.stream()
                                        .filter(versions -> fits(versions, later))
                                        .forEach(versions -> versions.add(later)));
        return programmes;
    }

    private <T> Stream<T> accepted(Class<T> kind) {
        return accepted.stream()
                .map(VersionDocument::accepted)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static boolean fits(List<PolicyDocument> versions, PolicyDocument later) {
        return versions.stream().allMatch(known -> fits(known, later));
    }

    private static boolean fits(PolicyDocument known, PolicyDocument later) {
        TierPolicy.Terms one = known.policy().terms();
        TierPolicy.Terms other = later.policy().terms();
        return one.version() != other.version()
                && one.id().equals(other.id())
                && one.timeZone().equals(other.timeZone())
                && one.currency().equals(other.currency());
    }

    /**
     * Reads the versions of the models. What was given at the start goes first: an accepted one of
     * the same version is left out.
     *
     * @return those given at the start, then those accepted since; maybe none
     * @throws InvalidDocumentException with every fault of the models
     */
    public List<ModelsDocument> models() throws InvalidDocumentException {
        List<ModelsDocument> versions = new ArrayList<>();
        if (fitted != null) {
            versions.addAll(ModelsDocument.read(fitted.bytes(), fitted.name()));
        }
        accepted(ModelsDocument.class)
                .filter(later -> versions.stream().noneMatch(it -> it.key().equals(later.key())))
                .toList()
                .forEach(versions::add);
        return versions;
    }

    private InvalidDocumentException withFaultsOfModels(InvalidDocumentException policyFaults) {
        try {
            models();
            return policyFaults;
        } catch (InvalidDocumentException modelFaults) {
            return policyFaults.and(modelFaults);
        }
    }
}
