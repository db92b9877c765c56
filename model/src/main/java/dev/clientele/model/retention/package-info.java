/**
 * How the customer base goes on: who joins, lapses and comes back ({@link
 * dev.clientele.model.retention.BaseBook}), and how right and early churn alerts are ({@link
 * dev.clientele.model.retention.AlertBook}). The engine tells what happened as {@link
 * dev.clientele.model.retention.RetentionSignal}s; they decide nothing, and the books come to the
 * same in whatever order they are told.
 */
package dev.clientele.model.retention;
