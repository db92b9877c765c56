package dev.clientele.model.churn;

import java.util.Objects;

/**
 * Of whom and why an alert was raised, as of that moment.
 *
 * @param tier the customer's tier in the main programme; null in none
 * @param reason the first of its reasons
 * @param relationship what the customer was to the programme
 */
public record AlertOrigin(String tier, ChurnReason.Code reason, Relationship relationship) {

    /** Refuses to be without reason or relationship. */
    public AlertOrigin {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(relationship, "relationship");
    }
}
