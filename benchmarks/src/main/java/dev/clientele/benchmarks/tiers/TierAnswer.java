package dev.clientele.benchmarks.tiers;

import dev.clientele.benchmarks.Answers;
import dev.clientele.model.decision.Decision;
import java.nio.charset.StandardCharsets;

/**
 * A customer came into a tier.
 *
 * @param customerId the customer
 * @param from the tier before; null if none
 * @param to the tier now
 * @param instant when, by the customer's clock, in epoch milliseconds
 */
public record TierAnswer(String customerId, String from, String to, long instant) {

    /** Under which name they are among a contender's answers. */
    public static final String TOPIC = "tiers";

    /**
     * The part of a decision that is compared.
     *
     * @param change what the engine decided
     * @return the same without reasons
     */
    public static TierAnswer of(Decision.TierChange change) {
        return new TierAnswer(
                change.header().customerId(),
                change.move().from(),
                change.move().to(),
                change.header().decidedAt());
    }

    /**
     * A number that tells answers apart.
     *
     * @return the checksum of all that the answer says
     */
    public long checksum() {
        return Answers.checksum(toString().getBytes(StandardCharsets.UTF_8));
    }
}
