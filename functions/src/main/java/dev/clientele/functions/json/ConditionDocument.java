package dev.clientele.functions.json;

import dev.clientele.model.tier.Condition;

/** Writes a condition on its own, as a policy would spell it. */
public final class ConditionDocument {

    private ConditionDocument() {}

    /**
     * Writes a condition.
     *
     * @param condition any
     * @return one JSON object in UTF-8
     */
    public static byte[] write(Condition condition) {
        return JsonRecord.bytes(record -> ConditionJson.write(record, condition));
    }
}
