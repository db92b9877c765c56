package dev.clientele.functions.programme;

import java.nio.charset.StandardCharsets;

/** One version of a policy or of the models, with the JSON that it was read from. */
public sealed interface VersionDocument permits PolicyDocument, ModelsDocument {

    /** What models have and policies do not. */
    String PURCHASES = "purchases";

    /**
     * The key under which the version stands in the topic {@code control}.
     *
     * @return {@code policy/id@version} or {@code models/version}
     */
    String key();

    /**
     * How it travels.
     *
     * @return one JSON object
     */
    String json();

    /**
     * Whether another version says the same, numbers compared by value.
     *
     * @param other another version
     * @return whether all fields are equal, in whatever order they stand
     */
    default boolean saysTheSameAs(VersionDocument other) {
        return JsonDocument.areSame(json(), other.json());
    }

    /**
     * Reads one version again that has been read before.
     *
     * @param json the JSON of a version
     * @return the version
     * @throws IllegalStateException if it is not valid, which it was
     */
    static VersionDocument accepted(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            return JsonDocument.again(json).has(PURCHASES)
                    ? ModelsDocument.read(bytes, "accepted models").get(0)
                    : PolicyDocument.read(bytes, "an accepted version").get(0);
        } catch (InvalidDocumentException e) {
            throw new IllegalStateException("what was valid when it was accepted is not now", e);
        }
    }
}
