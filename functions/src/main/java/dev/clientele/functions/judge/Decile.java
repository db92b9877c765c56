package dev.clientele.functions.judge;

/**
 * A tenth of the customers, by their score.
 *
 * @param customers how many, at least 1
 * @param meanPredicted mean of their scores: where the score is a chance, the mean chance of no
 *     order foretold
 * @param observed share of them without an order, 0 to 1
 */
public record Decile(long customers, double meanPredicted, double observed) {}
