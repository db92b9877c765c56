package dev.clientele.jobs.whatif;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.ModelsReader;
import dev.clientele.functions.programme.PolicySource;
import dev.clientele.jobs.whatif.figures.Side;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.tier.TierPolicy;
import java.io.IOException;
import java.math.BigDecimal;
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
        FittedModels fitted = read(models);
        return new Sides(
                side(policy, PolicySource.read(policy), fitted),
                side(candidate, PolicySource.read(candidate), fitted));
    }

    /**
     * A policy and the same with all thresholds multiplied.
     *
     * @param models a file; null to go by rules
     */
    static Sides of(String policy, BigDecimal factor, Path models)
            throws IOException, InvalidDocumentException {
        FittedModels fitted = read(models);
        List<TierPolicy> versions = PolicySource.read(policy);
        Side side = side(policy, versions, fitted);
        String title = side.title() + " with thresholds " + ScaledThresholds.percent(factor);
        List<TierPolicy> scaled = ScaledThresholds.of(versions, factor);
        return new Sides(side, new Side(title, new Programme(scaled, fitted)));
    }

    private static FittedModels read(Path models) throws IOException, InvalidDocumentException {
        return models == null ? null : ModelsReader.read(models);
    }

    /** Two files of one policy's versions have one id: then the file's name tells them apart. */
    private static Side side(String source, List<TierPolicy> versions, FittedModels models) {
        String file = Path.of(source).getFileName().toString();
        String title = file.endsWith(".json") ? file.substring(0, file.length() - 5) : file;
        return new Side(title, new Programme(versions, models));
    }
}
