/**
 * The page of a back-test, made of {@link dev.clientele.jobs.page}. A section that has nothing to
 * show says why.
 */
package dev.clientele.jobs.backtest.page;
