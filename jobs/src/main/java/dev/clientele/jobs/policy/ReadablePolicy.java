package dev.clientele.jobs.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.functions.json.ConditionDocument;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyReader;
import dev.clientele.functions.programme.PolicySource;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.TierPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy as it was understood, beside what only people read of it.
 *
 * @param json the document as it is written
 * @param versions its versions, in the order of the document, at least one
 */
record ReadablePolicy(String json, List<Version> versions) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /**
     * One version.
     *
     * @param policy as it was understood
     * @param written as it is written
     */
    record Version(TierPolicy policy, JsonNode written) {

        /** The name for people in a language; the id where there is none. */
        String name(String language) {
            JsonNode name = written.path("name");
            String text = name.isTextual() ? name.asText() : name.path(language).asText();
            return text.isEmpty() ? policy.terms().id() : text;
        }

        String description() {
            JsonNode description = written.path("description");
            return description.isTextual() ? description.asText() : description.path("en").asText();
        }
    }

    /**
     * Reads a policy.
     *
     * @param fileOrName a file, or a shipped policy's name
     * @throws IOException if it is neither, or can't be read
     * @throws InvalidDocumentException with every fault, if it is not valid
     */
    static ReadablePolicy read(String fileOrName) throws IOException, InvalidDocumentException {
        byte[] bytes;
        try (InputStream in = PolicySource.open(fileOrName)) {
            bytes = in.readAllBytes();
        }
        List<TierPolicy> policies = PolicyReader.read(bytes, fileOrName);
        JsonNode root = JSON.readTree(bytes);
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            versions.add(new Version(policies.get(i), root.isArray() ? root.get(i) : root));
        }
        return new ReadablePolicy(new String(bytes, StandardCharsets.UTF_8), versions);
    }

    /** A condition as a policy would spell it. */
    static JsonNode json(Condition condition) {
        try {
            byte[] written = ConditionDocument.write(condition);
            return JSON.readTree(new String(written, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
