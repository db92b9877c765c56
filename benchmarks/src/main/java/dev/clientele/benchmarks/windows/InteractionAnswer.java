package dev.clientele.benchmarks.windows;

import dev.clientele.benchmarks.Answers;
import java.nio.charset.StandardCharsets;

/**
 * How often one customer was active over the last days, as of the end of the day of the latest
 * order. A window of N days holds that day and the N - 1 before it.
 *
 * @param customerId the customer
 * @param day epoch day in the policy's time zone
 * @param of30 interactions of the last 30 days, of any kind
 * @param of90 of the last 90 days
 * @param of365 of the last 365 days
 */
public record InteractionAnswer(String customerId, int day, long of30, long of90, long of365) {

    /** Under which name they are among a contender's answers. */
    public static final String TOPIC = "interactions";

    /**
     * A number that tells answers apart.
     *
     * @return the checksum of all that the answer says
     */
    public long checksum() {
        return Answers.checksum(toString().getBytes(StandardCharsets.UTF_8));
    }
}
