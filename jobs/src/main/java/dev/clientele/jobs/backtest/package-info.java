/**
 * Fits to a history up to an instant, alerts from then on as if live, and judges alerts and scores
 * by what came. Nothing that came after the instant reaches the fit or a score.
 */
package dev.clientele.jobs.backtest;
