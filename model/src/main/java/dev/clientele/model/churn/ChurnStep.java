package dev.clientele.model.churn;

/**
 * What an evaluation of the score came to.
 *
 * @param memory what is remembered from now on
 * @param alert what to send; null if nothing
 */
public record ChurnStep(ChurnMemory memory, AlertKind alert) {}
