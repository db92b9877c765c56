package dev.clientele.jobs.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyDocument;
import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.customer.ModelsVersion;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.tier.TierPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A policy as if churn alerts began with the models: before that it has no churn part, so that
 * nobody's level has risen by rules. From then on its churn score is about the days that are
 * judged. Tiers and all else are as they were.
 */
final class LiveProgramme {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHURN = "churn";

    /** Where a policy has no churn part. No threshold is learned from what came after. */
    private static final String PLAIN_CHURN =
            """
            {"horizonDays": 1, "levels": {"watch": 60, "high": 75, "critical": 90}, "clear": 50}
            """;

    private final List<PolicyDocument> versions;
    private final long start;
    private final int horizonDays;

    private LiveProgramme(List<PolicyDocument> versions, long start, int horizonDays) {
        this.versions = versions;
        this.start = start;
        this.horizonDays = horizonDays;
    }

    /**
     * The programme.
     *
     * @param documents one policy
     * @param models come into force together with the churn part
     * @param plan when that is, and about which days
     */
    static Programmes of(ProgrammeDocuments documents, FittedModels models, BacktestPlan plan)
            throws InvalidDocumentException, IOException {
        LiveProgramme live =
                new LiveProgramme(documents.versions().get(0), plan.start(), plan.horizonDays());
        List<TierPolicy> policies =
                PolicyDocument.read(
                                live.json().toString().getBytes(StandardCharsets.UTF_8),
                                documents.policies().get(0).name())
                        .stream()
                        .map(PolicyDocument::policy)
                        .toList();
        ModelsVersion version = new ModelsVersion(new ModelForecast(models), plan.start());
        return Programmes.dated(List.of(policies), List.of(version));
    }

    /** Every version of the policy, and one more that begins with the models. */
    private ArrayNode json() throws IOException {
        ArrayNode all = JSON.createArrayNode();
        for (PolicyDocument version : versions) {
            boolean isBefore = effectiveFrom(version) <= start;
            all.add(isBefore ? silent(version) : alerting(version));
        }
        ObjectNode first = alerting(inForce());
        first.put("version", 1 + versions.stream().mapToInt(LiveProgramme::number).max().orElse(0));
        first.put("effectiveFrom", Instant.ofEpochMilli(start).toString());
        first.remove("tierMapping");
        return all.add(first);
    }

    private static ObjectNode silent(PolicyDocument version) throws IOException {
        ObjectNode json = object(version.json());
        json.remove(CHURN);
        return json;
    }

    private ObjectNode alerting(PolicyDocument version) throws IOException {
        ObjectNode json = object(version.json());
        JsonNode churn = json.has(CHURN) ? json.get(CHURN) : object(PLAIN_CHURN);
        json.set(CHURN, ((ObjectNode) churn).put("horizonDays", horizonDays));
        return json;
    }

    /** The latest to begin, or the first one, which is in force before its beginning too. */
    private PolicyDocument inForce() {
        Comparator<PolicyDocument> byStart =
                Comparator.comparingLong(LiveProgramme::effectiveFrom)
                        .thenComparingInt(LiveProgramme::number);
        return versions.stream()
                .filter(version -> effectiveFrom(version) <= start)
                .max(byStart)
                .orElseGet(() -> versions.stream().min(byStart).orElseThrow());
    }

    private static long effectiveFrom(PolicyDocument version) {
        return version.policy().terms().effectiveFrom();
    }

    private static int number(PolicyDocument version) {
        return version.policy().terms().version();
    }

    private static ObjectNode object(String json) throws IOException {
        return (ObjectNode) JSON.readTree(json);
    }
}
