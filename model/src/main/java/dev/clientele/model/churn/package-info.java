/**
 * Who is about to leave: a score from 0 to 100 out of silence and signals ({@link
 * dev.clientele.model.churn.ChurnScorer}), and levels that rise and fall with hysteresis ({@link
 * dev.clientele.model.churn.ChurnDecider}). A customer without purchase day has no score.
 */
package dev.clientele.model.churn;
