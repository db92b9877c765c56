package dev.clientele.benchmarks.engine;

import dev.clientele.benchmarks.Answers;

/**
 * What has to come out.
 *
 * @param parsed of parsing alone: events and dead letters
 * @param decided of the whole engine: decisions and dead letters
 * @param windows of what the peers are asked: orders and their amounts over 30, 90 and 365 days
 * @param interactions of what peers are asked that look at them: how many over the same days
 * @param tiers of what peers that decide tiers are asked: every change of tier
 */
public record RightAnswers(
        Answers parsed, Answers decided, Answers windows, Answers interactions, Answers tiers) {

    /**
     * The answers for two sets of customers together.
     *
     * @param other the answers for other customers
     * @return the sums
     */
    RightAnswers plus(RightAnswers other) {
        return new RightAnswers(
                parsed.plus(other.parsed),
                decided.plus(other.decided),
                windows.plus(other.windows),
                interactions.plus(other.interactions),
                tiers.plus(other.tiers));
    }
}
