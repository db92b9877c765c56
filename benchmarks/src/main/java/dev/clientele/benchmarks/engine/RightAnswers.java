package dev.clientele.benchmarks.engine;

import dev.clientele.benchmarks.Answers;

/**
 * What has to come out.
 *
 * @param parsed of parsing alone: events and dead letters
 * @param decided of the whole engine: decisions and dead letters
 */
public record RightAnswers(Answers parsed, Answers decided) {

    /**
     * The answers for two sets of customers together.
     *
     * @param other the answers for other customers
     * @return the sums
     */
    RightAnswers plus(RightAnswers other) {
        return new RightAnswers(parsed.plus(other.parsed), decided.plus(other.decided));
    }
}
