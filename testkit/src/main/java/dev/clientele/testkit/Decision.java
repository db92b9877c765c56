package dev.clientele.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Anything the job decided about one customer. Said in words by {@code toString}. */
public sealed interface Decision permits TierChange, TierNotice, ClvUpdate, ChurnAlert {

    /**
     * About whom.
     *
     * @return the customer's id
     */
    String customerId();

    /**
     * When, by the customer's clock.
     *
     * @return an instant
     */
    Instant decidedAt();

    /**
     * The whole record, receipt and all, as it would be in the topic.
     *
     * @return one JSON object; numbers are decimals
     */
    JsonNode json();

    /**
     * The decision in one line, with the numbers it was made from.
     *
     * @return for people
     */
    String sentence();
}
