package dev.clientele.functions.programme;

import java.io.InputStream;

/**
 * The JSON Schema (draft 2020-12) of policies, for editors that check while one types. It knows the
 * fields and their domains; only {@link PolicyReader} knows all rules.
 */
public final class PolicySchema {

    private PolicySchema() {}

    /**
     * Opens the schema.
     *
     * @return its document in UTF-8, which the caller closes
     */
    public static InputStream open() {
        return PolicySchema.class.getResourceAsStream("/schemas/policy.schema.json");
    }
}
