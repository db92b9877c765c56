package dev.clientele.functions.programme;

import java.util.Map;

/** What a record of the topic {@code control} asks for. */
public sealed interface ControlDocument {

    /**
     * New versions of a policy.
     *
     * @param byPath the versions in the order of the document, by where they stand in it
     */
    record Policies(Map<String, PolicyDocument> byPath) implements ControlDocument {}

    /**
     * New versions of the models.
     *
     * @param byPath the versions in the order of the document, by where they stand in it
     */
    record Models(Map<String, ModelsDocument> byPath) implements ControlDocument {}

    /**
     * An earlier version's rules again, as a later version.
     *
     * @param policy the policy's id
     * @param version the later version's number
     * @param to the earlier version's number
     * @param effectiveFrom from when the later version is in force, RFC 3339
     * @param approvedBy who approved it
     * @param tierMapping where the customers of tiers go on that the earlier version does not have
     */
    record Rollback(
            String policy,
            int version,
            int to,
            String effectiveFrom,
            String approvedBy,
            Map<String, String> tierMapping)
            implements ControlDocument {

        /** Copies the mapping. */
        public Rollback {
            tierMapping = Map.copyOf(tierMapping);
        }
    }
}
