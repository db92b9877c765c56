package dev.clientele.jobs.whatif;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.ModelsDocument;
import dev.clientele.functions.programme.PolicySource;
import dev.clientele.jobs.whatif.figures.Side;
import dev.clientele.model.customer.ModelsVersion;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.tier.TierPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The two policies that are compared, with the same models.
 *
 * @param policy the policy there is
 * @param candidate the one that may take its place
 */
record Sides(Side policy, Side candidate) {

    Sides {
        String currency = policy.programme().currency();
        if (!currency.equals(candidate.programme().currency())) {
            throw new IllegalArgumentException(
                    "both policies must have one currency: "
                            + policy.title()
                            + " has "
                            + currency
                            + ", "
                            + candidate.title()
                            + " has "
                            + candidate.programme().currency());
        }
    }

    /**
     * Two policies, each a file or a shipped policy's name.
     *
     * @param models a file; null to go by rules
     */
    static Sides of(String policy, String candidate, Path models)
            throws IOException, InvalidDocumentException {
        List<ModelsVersion> fitted = read(models);
        Programme present = programme(PolicySource.read(policy), fitted);
        Programme possible = programme(PolicySource.read(candidate), fitted);
        if (!present.id().equals(possible.id())) {
            return new Sides(new Side(present.id(), present), new Side(possible.id(), possible));
        }
        return new Sides(
                new Side(present.id() + " of " + fileName(policy), present),
                new Side(possible.id() + " of " + fileName(candidate), possible));
    }

    /**
     * A policy and the same with all thresholds multiplied.
     *
     * @param models a file; null to go by rules
     */
    static Sides of(String policy, BigDecimal factor, Path models)
            throws IOException, InvalidDocumentException {
        List<ModelsVersion> fitted = read(models);
        List<TierPolicy> versions = PolicySource.read(policy);
        Programme present = programme(versions, fitted);
        Programme possible = programme(ScaledThresholds.of(versions, factor), fitted);
        String title = present.id() + " with thresholds " + ScaledThresholds.percent(factor);
        return new Sides(new Side(present.id(), present), new Side(title, possible));
    }

    private static Programme programme(List<TierPolicy> versions, List<ModelsVersion> models) {
        return Programmes.dated(List.of(versions), models).main();
    }

    /** Candidates among them decide nothing here either. */
    private static List<ModelsVersion> read(Path models)
            throws IOException, InvalidDocumentException {
        if (models == null) {
            return List.of();
        }
        return ModelsDocument.read(Files.readAllBytes(models), models.toString()).stream()
                .map(ModelsDocument::version)
                .toList();
    }

    /** By its file two policies of one id are told apart. */
    private static String fileName(String source) {
        return Path.of(source).getFileName().toString();
    }
}
